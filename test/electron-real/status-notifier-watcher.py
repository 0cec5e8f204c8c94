#!/usr/bin/python3
"""The part of a desktop that tray icons register with (org.kde.StatusNotifierWatcher), on the session bus.

Prints "watching", then one line of JSON for each icon that registers: what the icon says about itself.
"""

import json

from gi.repository import Gio, GLib

INTERFACE = """
<node>
  <interface name="org.kde.StatusNotifierWatcher">
    <method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
    <method name="RegisterStatusNotifierHost"><arg type="s" direction="in"/></method>
    <property name="RegisteredStatusNotifierItems" type="as" access="read"/>
    <property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
    <property name="ProtocolVersion" type="i" access="read"/>
    <signal name="StatusNotifierItemRegistered"><arg type="s"/></signal>
    <signal name="StatusNotifierHostRegistered"/>
  </interface>
</node>
"""
NAME = "org.kde.StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"

items = []


def say(line):
    print(line, flush=True)


def tell_about(connection, service, path):
    def told(_connection, result):
        try:
            (properties,) = connection.call_finish(result).unpack()
        except GLib.Error as error:
            return say(json.dumps({"path": path, "trouble": error.message}))
        sides = [width for width, _height, _pixels in properties.get("IconPixmap", [])]
        tooltip = properties.get("ToolTip", ("", [], "", ""))
        say(json.dumps({"path": path, "title": properties.get("Title"), "tooltip": tooltip[2], "sides": sides}))

    parameters = GLib.Variant("(s)", (ITEM,))
    reply = GLib.VariantType("(a{sv})")
    properties = "org.freedesktop.DBus.Properties"
    connection.call(service, path, properties, "GetAll", parameters, reply, Gio.DBusCallFlags.NONE, 5000, None, told)


def on_call(connection, sender, _path, _interface, method, parameters, invocation):
    invocation.return_value(None)
    if method != "RegisterStatusNotifierItem":
        return
    (named,) = parameters.unpack()
    items.append(named)
    # Either the path of the item, or the name of the service that has it at the usual path.
    service, path = (sender, named) if named.startswith("/") else (named, "/StatusNotifierItem")
    # The icon sets its tooltip after it has registered.
    GLib.timeout_add(1000, lambda: tell_about(connection, service, path))


def on_get(_connection, _sender, _path, _interface, name):
    if name == "RegisteredStatusNotifierItems":
        return GLib.Variant("as", items)
    return GLib.Variant("b", True) if name == "IsStatusNotifierHostRegistered" else GLib.Variant("i", 0)


def on_bus(connection, _name):
    described = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
    connection.register_object("/StatusNotifierWatcher", described, on_call, on_get, None)


Gio.bus_own_name(
    Gio.BusType.SESSION, NAME, Gio.BusNameOwnerFlags.NONE, on_bus, lambda *_: say("watching"), lambda *_: None
)
GLib.MainLoop().run()
