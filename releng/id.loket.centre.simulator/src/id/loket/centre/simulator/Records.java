package id.loket.centre.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the two receivers hold and the centre has answered, on the journal. */
final class Records {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** After one of these the same person may be recorded again; the new record is judged on its own. */
    private static final Set<String> RECORD_AGAIN = Set.of("ENROLL_FAILURE_AT_REGIONAL", "ENROLL_FAILURE_AT_CENTRAL",
            "SEARCH_FAILURE_AT_CENTRAL", "ADJUDICATE_RECORD", "DUPLICATE_RECORD");

    private final Journal journal;
    private final Rules rules;
    private final Duration delay;
    private final Clock clock;
    private final Map<String, String> hashes = new HashMap<>();
    private final Map<String, String> firstPacketOf = new HashMap<>();
    private final Map<String, Answer> lastAnswerOf = new HashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<Answer> answers = new ArrayList<>();
    private final PriorityQueue<Planned> planned = new PriorityQueue<>(Comparator.comparing(Planned::due));
    private boolean outOfOrder;

    Records(Journal journal, Rules rules, Duration delay, Clock clock) {
        this.journal = journal;
        this.rules = rules;
        this.delay = delay;
        this.clock = clock;
        replay();
    }

    private record Planned(Instant due, Packet packet, String status, String detail, Instant at) {
    }

    /** What came of an offered packet. */
    enum Verdict { ACCEPTED, REPEATED, CONFLICT }

    synchronized Verdict offer(String receiver, Packet packet, String sha256) {
        var held = hashes.get(receiver + packet.id());
        var verdict = held == null ? Verdict.ACCEPTED : held.equals(sha256) ? Verdict.REPEATED : Verdict.CONFLICT;
        var event = JSON.createObjectNode().put("event", verdict.name()).put("receiver", receiver)
                .put("packetId", packet.id()).put("node", packet.node()).put("number", packet.number())
                .put("kind", packet.kind()).put("sha256", sha256).put("nik", packet.nik())
                .put("at", clock.instant().toString());
        packet.parts().forEach(event.putArray("parts")::add);
        journal.append(event);
        apply(event);
        return verdict;
    }

    synchronized void rejected(String receiver, String packetId, String reason) {
        var event = JSON.createObjectNode().put("event", "REJECTED").put("receiver", receiver)
                .put("packetId", packetId).put("reason", reason).put("at", clock.instant().toString());
        journal.append(event);
        apply(event);
    }

    /** @return the answers due to a node after its cursor, oldest first */
    synchronized List<Answer> answers(String node, long after) {
        publishDue();
        return answers.stream().filter(answer -> answer.sequence() > after && answer.node().equals(node)).toList();
    }

    /** @return the last word on a person, if the centre knows the NIK */
    synchronized Optional<String> lastStatus(String nik) {
        publishDue();
        return Optional.ofNullable(lastAnswerOf.get(nik)).map(Answer::status);
    }

    /** An answer that a person at the centre gives by hand. */
    synchronized void answer(Packet packet, String status, String detail) {
        publish(packet, status, detail, clock.instant());
    }

    synchronized void answerOutOfOrder(boolean on) {
        outOfOrder = on;
    }

    synchronized void forget(String nik) {
        var event = JSON.createObjectNode().put("event", "FORGOTTEN").put("nik", nik).put("at", clock.instant().toString());
        journal.append(event);
        apply(event);
    }

    synchronized ObjectNode figures() {
        publishDue();
        var figures = JSON.createObjectNode();
        counts.forEach(figures::put);
        return figures.put("ANSWERED", answers.size()).put("PLANNED", planned.size());
    }

    private void replay() {
        journal.past().forEach(this::apply);
        var answered = new HashSet<String>();
        answers.forEach(answer -> answered.add(answer.packetId() + answer.status()));
        planned.removeIf(plan -> answered.contains(plan.packet().id() + plan.status()));
    }

    private void apply(JsonNode event) {
        var kind = event.path("event").asText();
        var receiver = event.path("receiver").asText();
        switch (kind) {
            case "ACCEPTED" -> {
                hashes.put(receiver + event.path("packetId").asText(), event.path("sha256").asText());
                if ("CENTRE".equals(receiver)) {
                    plan(event);
                }
            }
            case "ANSWER" -> {
                var answer = Answer.of(event);
                answers.add(answer);
                lastAnswerOf.merge(answer.nik(), answer, (held, fresh) -> fresh.at().isBefore(held.at()) ? held : fresh);
            }
            case "FORGOTTEN" -> {
                firstPacketOf.remove(event.path("nik").asText());
                lastAnswerOf.remove(event.path("nik").asText());
            }
            default -> {
                // Repeated, conflicting and rejected packets are only counted.
            }
        }
        if (!receiver.isEmpty()) {
            counts.merge(receiver + "_" + kind, 1, Integer::sum);
        }
    }

    private void plan(JsonNode accepted) {
        var packet = new Packet(accepted.path("packetId").asText(), accepted.path("node").asText(),
                accepted.path("number").asLong(), accepted.path("kind").asText(), accepted.path("nik").asText());
        if (packet.nik().isEmpty()) {
            return;
        }
        var at = Instant.parse(accepted.path("at").asText());
        var earlier = firstPacketOf.putIfAbsent(packet.nik(), packet.id());
        var again = earlier != null;
        var last = lastAnswerOf.get(packet.nik());
        var mayRecordAgain = last != null && RECORD_AGAIN.contains(last.status());
        var status = !again ? rules.decision(packet.nik()) : mayRecordAgain ? "PRINT_READY_RECORD" : "DUPLICATE_RECORD";
        if (Rules.SILENT.equals(status)) {
            return;
        }
        var detail = "DUPLICATE_RECORD".equals(status) && again ? "one-to-one: " + earlier : "";
        var first = outOfOrder ? at.plus(delay.multipliedBy(2)) : at.plus(delay);
        var second = outOfOrder ? at.plus(delay) : at.plus(delay.multipliedBy(2));
        planned.add(new Planned(first, packet, "RECEIVED_AT_CENTRAL", "", at));
        planned.add(new Planned(second, packet, status, detail, at.plusMillis(1)));
    }

    private void publishDue() {
        while (!planned.isEmpty() && !planned.peek().due().isAfter(clock.instant())) {
            var plan = planned.poll();
            publish(plan.packet(), plan.status(), plan.detail(), plan.at());
        }
    }

    private void publish(Packet packet, String status, String detail, Instant at) {
        var sequence = answers.size() + 1;
        var answer = new Answer(sequence, packet.id() + ":" + sequence, packet.node(), packet.id(), packet.nik(), status,
                detail, at);
        var event = answer.json().put("event", "ANSWER");
        journal.append(event);
        apply(event);
    }
}
