package id.loket.centre.internal;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.TreeSet;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.loket.centre.CentreAnswer;
import id.loket.centre.internal.Handlers.NotHandled;
import id.loket.kernel.InvalidNumber;
import id.loket.kernel.Nik;
import id.loket.kernel.text.Refusal;
import id.loket.packet.Letters;
import id.loket.packet.Packets.Outcome.Received;
import id.loket.packet.Packets.Receiver;
import id.loket.store.Installation;

/** Reads what receivers write, whichever way it came: receipts, and the centre's answers. */
@Component(service = Letterbox.class)
public class Letterbox {

    private static final Logger LOG = LoggerFactory.getLogger(Letterbox.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Letters letters;
    private final StoredAnswers answers;
    private final String node;

    @Activate
    public Letterbox(@Reference Letters letters, @Reference StoredAnswers answers, @Reference Installation installation) {
        this.letters = letters;
        this.answers = answers;
        this.node = installation.node();
    }

    /**
     * A receiver's word that it has a packet.
     *
     * @param packetId the packet
     * @param received hash and time
     */
    record Receipt(String packetId, Received received) {
    }

    /**
     * @throws Refusal if it is not signed by the receiver
     * @throws IOException if it is signed but no receipt
     */
    Receipt receipt(Receiver receiver, byte[] message) throws IOException {
        var receipt = JSON.readTree(letters.open(receiver, message));
        if (!receiver.name().equals(receipt.path("receiver").asText())) {
            throw new IOException("a receipt of another receiver");
        }
        return new Receipt(receipt.path("packetId").asText(),
                new Received(receipt.path("sha256").asText(), time(receipt.path("at"))));
    }

    /**
     * Takes in the centre's answers, in the order of the centre's time. One that cannot be handled now is asked for
     * again, and does not keep the others waiting.
     *
     * @return how many were new
     * @throws Refusal if they are not signed by the centre
     * @throws IOException if they are signed but no answers, or answers for another station: its numbers would move this
     *         station's cursor past answers of its own
     */
    int takeAnswers(byte[] message) throws IOException {
        var letter = JSON.readTree(letters.open(Receiver.CENTRE, message));
        if (!node.equals(letter.path("node").asText(node))) {
            throw new IOException("answers for station " + letter.path("node").asText());
        }
        var sequenced = new ArrayList<Sequenced>();
        var last = 0L;
        var unhandled = new TreeSet<Long>();
        for (var json : letter.path("answers")) {
            var sequence = json.path("sequence").asLong();
            last = Math.max(last, sequence);
            try {
                sequenced.add(new Sequenced(sequence, answer(json)));
            } catch (IOException malformed) {
                LOG.warn("Answer {} cannot be read and will be asked for again", sequence, malformed);
                unhandled.add(sequence);
            }
        }
        sequenced.sort(Comparator.comparing(entry -> entry.answer().at()));
        var taken = 0;
        for (var entry : sequenced) {
            try {
                taken += answers.take(entry.answer()) ? 1 : 0;
            } catch (Refusal | NotHandled failed) {
                LOG.warn("Answer {} is not handled yet and will be asked for again", entry.answer().id(), failed);
                unhandled.add(entry.sequence());
            }
        }
        answers.leaveUnhandled(unhandled.size());
        var settled = unhandled.isEmpty() ? last : unhandled.first() - 1;
        if (settled > answers.cursor(node)) {
            answers.moveCursor(node, settled);
        }
        return taken;
    }

    private record Sequenced(long sequence, CentreAnswer answer) {
    }

    private static CentreAnswer answer(JsonNode json) throws IOException {
        try {
            return new CentreAnswer(json.path("id").asText(), json.path("packetId").asText(),
                    new Nik(json.path("nik").asText()), json.path("status").asText(), json.path("detail").asText(),
                    time(json.path("at")));
        } catch (InvalidNumber wrong) {
            throw new IOException("an answer about no NIK", wrong);
        }
    }

    private static Instant time(JsonNode text) throws IOException {
        try {
            return Instant.parse(text.asText());
        } catch (DateTimeException wrong) {
            throw new IOException("no time", wrong);
        }
    }
}
