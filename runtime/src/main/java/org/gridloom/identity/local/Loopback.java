package org.gridloom.identity.local;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Whether a request comes from this machine, by its connection and not by any header. */
final class Loopback {
    private Loopback() {}

    static boolean is(HttpServerRequest request) {
        var address = request.connection().remoteAddress(true);
        if (address == null || address.hostAddress() == null) {
            return false;
        }
        return isLoopback(address.hostAddress());
    }

    private static boolean isLoopback(String address) {
        InetAddress resolved = new InetSocketAddress(address, 0).getAddress();
        return resolved != null && resolved.isLoopbackAddress();
    }
}
