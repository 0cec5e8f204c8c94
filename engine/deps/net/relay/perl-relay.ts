/**
 * The relay in Perl, with what perl-base of Debian has. Arguments: the device, how many seats there are (from file descriptor 3
 * on), and after how many seconds it ends whatever happens. What it says and hears is told in relay.ts.
 */
export const perlRelay = String.raw`
use strict;
use warnings;
use Socket qw(:DEFAULT inet_pton IPPROTO_TCP TCP_NODELAY);
use Fcntl;
use Errno ();

my ($device, $seats, $life) = @ARGV;
my $clock = eval { require Time::HiRes; \&Time::HiRes::time };
my %seat;
$SIG{PIPE} = 'IGNORE';
alarm $life;

sub tells { syswrite STDOUT, join(' ', @_) . "\n" }

sub fault {
  my $number = $! + 0;
  for my $name (sort keys %!) { $! = $number; return $name if $!{$name} }
  return 'EIO';
}

sub calm {
  my ($handle) = @_;
  fcntl $handle, F_SETFL, fcntl($handle, F_GETFL, 0) | O_NONBLOCK;
  return $handle;
}

sub bound {
  my ($family, $type) = @_;
  socket(my $far, $family, $type, 0) or return;
  setsockopt($far, SOL_SOCKET, 25, pack('a*x', $device)) or return;
  return calm($far);
}

sub over {
  my ($s, $word) = @_;
  tells($s->{n}, $word, fault());
  $s->{is} = 'over';
}

sub opened {
  my ($s) = @_;
  $s->{is} = 'open';
  tells($s->{n}, 'connected', $clock ? int(1e6 * ($clock->() - $s->{since})) : '-');
}

sub begin {
  my ($s, $kind, $address, $port) = @_;
  my $six = index($address, ':') >= 0;
  my $family = $six ? AF_INET6 : AF_INET;
  my $number = inet_pton($family, $address);
  $s->{udp} = $kind eq 'udp';
  $s->{far} = bound($family, $s->{udp} ? SOCK_DGRAM : SOCK_STREAM) or return over($s, 'failed');
  $s->{f} = fileno $s->{far};
  setsockopt($s->{far}, IPPROTO_TCP, TCP_NODELAY, 1) unless $s->{udp};
  tells($s->{n}, 'trying');
  $s->{since} = $clock->() if $clock;
  my $to = $six ? pack_sockaddr_in6($port, $number) : pack_sockaddr_in($port, $number);
  return opened($s) if connect $s->{far}, $to;
  return over($s, 'failed') unless $!{EINPROGRESS};
  $s->{is} = 'joining';
}

sub joined {
  my ($s) = @_;
  $! = unpack 'i', getsockopt($s->{far}, SOL_SOCKET, SO_ERROR);
  return $! ? over($s, 'failed') : opened($s);
}

sub sends {
  my ($s) = @_;
  if (!$s->{udp}) {
    my $sent = syswrite $s->{far}, $s->{out};
    return defined $sent ? substr($s->{out}, 0, $sent, '') : $!{EAGAIN} || ($s->{broken} ||= fault());
  }
  while (length $s->{out} >= 2 && length $s->{out} >= 2 + unpack 'n', $s->{out}) {
    my $packet = unpack 'n/a*', $s->{out};
    substr($s->{out}, 0, 2 + length $packet, '');
    defined(syswrite $s->{far}, $packet) || $!{EAGAIN} || ($s->{broken} ||= fault());
  }
}

sub receives {
  my ($s) = @_;
  my $got = sysread $s->{far}, my $piece, 65_536;
  if (!defined $got) { $!{EAGAIN} || ($s->{broken} ||= fault()) }
  elsif ($s->{udp}) { $s->{in} .= pack 'n/a*', $piece }
  elsif ($got) { $s->{in} .= $piece }
  else { $s->{ended} = 1 }
}

sub carry {
  my ($s, $r, $w) = @_;
  receives($s) if vec $r, $s->{f}, 1;
  sends($s) if length $s->{out};
  if (length $s->{in}) {
    my $sent = syswrite $s->{near}, $s->{in};
    if (defined $sent) { substr($s->{in}, 0, $sent, '') }
    elsif (!$!{EAGAIN}) { $s->{left} = 1; $s->{out} = '' }
  }
  return if length $s->{in};
  if ($s->{broken}) { tells($s->{n}, 'broken', $s->{broken}); $s->{is} = 'over' }
  elsif ($s->{ended} && !$s->{shut}++) { shutdown $s->{near}, 1 }
}

sub step {
  my ($s, $r, $w) = @_;
  if (vec $r, $s->{n}, 1) {
    my $got = sysread $s->{near}, $s->{out}, 65_536, length $s->{out};
    $s->{left} = 1 if defined $got ? !$got : !$!{EAGAIN};
  }
  if ($s->{is} eq 'asking') { begin($s, $1, $2, $3) if $s->{out} =~ s/^(tcp|udp) (\S+) (\d+)\n// }
  elsif ($s->{is} eq 'joining') { joined($s) if vec $w, $s->{f}, 1 }
  carry($s, $r, $w) if $s->{is} eq 'open';
  delete $seat{$s->{n}} if $s->{left} && ($s->{is} ne 'open' || $s->{broken} || !length $s->{out});
}

bound(AF_INET, SOCK_DGRAM) or do { tells('refused', fault()); exit 1 };
for my $n (3 .. 2 + $seats) {
  open(my $near, '+<&=', $n) or exit 1;
  $seat{$n} = { n => $n, near => calm($near), is => 'asking', out => '', in => '' };
}
tells('ready');
while (%seat) {
  my ($r, $w) = ('', '');
  for my $s (values %seat) {
    my $open = $s->{is} eq 'open';
    vec($r, $s->{n}, 1) = 1 if !$s->{left} && length $s->{out} < 65_536;
    vec($w, $s->{n}, 1) = 1 if $open && length $s->{in};
    vec($r, $s->{f}, 1) = 1 if $open && !$s->{ended} && !$s->{broken} && length $s->{in} < 262_144;
    vec($w, $s->{f}, 1) = 1 if $s->{is} eq 'joining' || ($open && length $s->{out} && !$s->{udp});
  }
  select $r, $w, undef, undef;
  step($_, $r, $w) for values %seat;
}
`;
