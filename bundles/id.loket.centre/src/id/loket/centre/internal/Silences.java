package id.loket.centre.internal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

import id.loket.centre.SilenceCause;

/** Tells apart why a server did not answer, by what the network said. */
final class Silences {

    private Silences() {
    }

    static SilenceCause causeOf(IOException failure) {
        if (has(failure, SSLException.class) || has(failure, CertificateException.class)) {
            return SilenceCause.TLS;
        }
        if (has(failure, UnresolvedAddressException.class) || has(failure, UnknownHostException.class)) {
            return SilenceCause.NAME;
        }
        if (has(failure, HttpConnectTimeoutException.class) || has(failure, NoRouteToHostException.class)
                || says(failure, "unreachable")) {
            return SilenceCause.NO_LINK;
        }
        if (has(failure, HttpTimeoutException.class)) {
            return SilenceCause.TIMEOUT;
        }
        if (has(failure, ConnectException.class)) {
            return SilenceCause.REFUSED;
        }
        return says(failure, "connection reset") ? SilenceCause.NO_LINK : SilenceCause.CENTRE_ERROR;
    }

    /** @return whether the server was not even reached, so that it cannot have taken anything */
    static boolean isBeforeSending(IOException failure) {
        return has(failure, ConnectException.class) || has(failure, SSLException.class)
                || has(failure, HttpTimeoutException.class);
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return chain(failure).anyMatch(type::isInstance);
    }

    private static boolean says(Throwable failure, String words) {
        return chain(failure).map(Throwable::getMessage)
                .anyMatch(message -> message != null && message.toLowerCase(Locale.ROOT).contains(words));
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
