package org.zhiheng.shell;

import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * What is counted as one place in the network. Whoever has an address of IPv6 has the rest of its
 * /64 as well (RFC 6177), and would otherwise be somebody else with each request.
 */
public final class Network {

  /** Two bytes each: the half of an address that a provider hands out as one. */
  private static final int GROUPS = 4;

  private Network() {}

  /** The address itself for IPv4 and for what is no address. */
  public static String of(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address ? prefix(parsed.getAddress()) : parsed.getHostAddress();
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  private static String prefix(byte[] address) {
    var prefix = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      int value = ((address[2 * group] & 0xff) << Byte.SIZE) | (address[2 * group + 1] & 0xff);
      prefix.append(Integer.toHexString(value)).append(':');
    }
    return prefix.append(":/64").toString();
  }
}
