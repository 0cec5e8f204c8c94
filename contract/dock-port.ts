/**
 * The port at which the dock is, unless changed: nobody has registered it with IANA, and it lies below those that systems give to
 * connections of their own (from 32768 on Linux, from 49152 on Windows and macOS).
 */
export const USUAL_DOCK_PORT = 21_443;
