package id.loket.centre.internal;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.loket.centre.Centre;
import id.loket.centre.CentreSilent;
import id.loket.centre.Routes.Route;
import id.loket.centre.SilenceCause;
import id.loket.kernel.Nik;
import id.loket.kernel.text.Refusal;
import id.loket.packet.Letters;
import id.loket.packet.Packets.Receiver;
import id.loket.store.Installation;

/** Asks the centre while a person waits, by the route in force. */
@Component
public class OfficeCentre implements Centre {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Wire wire;
    private final LinkWatch links;
    private final Letters letters;
    private final RouteSetting route;
    private final String node;

    @Activate
    public OfficeCentre(@Reference Wire wire, @Reference LinkWatch links, @Reference Letters letters,
            @Reference RouteSetting route, @Reference Installation installation) {
        this.wire = wire;
        this.links = links;
        this.letters = letters;
        this.route = route;
        this.node = installation.node();
    }

    @Override
    public Release confirmPrintable(Nik nik) {
        var current = route.current();
        var peer = peer(current);
        var address = current == Route.OFFLINE ? null : wire.address(peer).orElse(null);
        if (address == null) {
            throw new CentreSilent(SilenceCause.NO_LINK, null);
        }
        var nonce = UUID.randomUUID().toString();
        var question = JSON.createObjectNode().put("node", node).put("nonce", nonce).put("nik", nik.value());
        try {
            var reply = wire.post(address, "print-release",
                    letters.seal(Receiver.CENTRE, JSON.writeValueAsBytes(question)), PATIENCE);
            if (!reply.isGood()) {
                throw new CentreSilent(SilenceCause.CENTRE_ERROR, new IOException("HTTP " + reply.status()));
            }
            var release = release(JSON.readTree(opened(reply.body())), nonce);
            links.answered(peer);
            return release;
        } catch (CentreSilent silence) {
            links.silent(peer, silence);
            throw silence;
        } catch (IOException notTheCentre) {
            var silence = new CentreSilent(SilenceCause.CENTRE_ERROR, notTheCentre);
            links.silent(peer, silence);
            throw silence;
        }
    }

    @Override
    public LinkState link() {
        return links.state(peer(route.current()));
    }

    private static Peer peer(Route route) {
        return route == Route.LOCAL_SERVER ? Peer.HUB : Peer.CENTRE;
    }

    private byte[] opened(byte[] message) throws IOException {
        try {
            return letters.open(Receiver.CENTRE, message);
        } catch (Refusal forged) {
            throw new IOException(forged);
        }
    }

    /** The nonce makes an old answer worthless to whoever recorded it. */
    private static Release release(JsonNode answer, String nonce) throws IOException {
        if (!nonce.equals(answer.path("nonce").asText())) {
            throw new IOException("an answer to another question");
        }
        try {
            return new Release(answer.path("printable").asBoolean(), answer.path("status").asText(),
                    Instant.parse(answer.path("at").asText()));
        } catch (DateTimeException wrong) {
            throw new IOException("no time", wrong);
        }
    }
}
