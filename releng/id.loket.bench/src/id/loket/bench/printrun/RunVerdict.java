package id.loket.bench.printrun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What an outsider sees at the end: the pieces in the trays held against the office's records.
 *
 * <p>The throughput is the time in which the printers worked, over the time in which they could have: both only where the
 * client lived (from its word that the run begins to its end or its kill), the printer was in order and a card waited.
 * When a printer worked is said by its own script, which notes the begin and end of each job and when it waited for a
 * person; kills and vanished printers are noted by the judge. A printer is not in order while it waits for a person, from
 * its plug being pulled until it answers again, and while a person goes to look at a card that the client asks about. A
 * card waits from the beginning, or from the end of a job that did not bring it, until its next job begins. Nothing of
 * this is the product's own word; all else, the start of the first card of each life too, counts against the product.
 *
 * @param cards asked for
 * @param printedTwice cards of which more than one good piece lies in the trays
 * @param lost cards that are neither in a tray nor waiting
 * @param residual pieces received less pieces left, printed and ruined by the trays; and what the stock itself finds wrong
 * @param incomplete cards whose records do not tell what lies in the trays, blank for blank
 * @param throughput the ratio
 * @param seconds from the first life to the last
 */
record RunVerdict(int cards, long printedTwice, long lost, long residual, long incomplete, double throughput,
        double seconds) {

    boolean holds() {
        return printedTwice == 0 && lost == 0 && residual == 0 && incomplete == 0;
    }

    String json(int kills, int faults, int inspected) {
        return String.format(Locale.ROOT, "{\"cards\":%d,\"kills\":%d,\"faults\":%d,\"inspected\":%d,\"printed_twice\":%d,"
                + "\"lost\":%d,\"ledger_residual\":%d,\"stories_incomplete\":%d,\"throughput_ratio\":%.3f,\"seconds\":%.0f}",
                cards, kills, faults, inspected, printedTwice, lost, residual, incomplete, throughput, seconds);
    }

    /** One attempt by the records. */
    private record Told(String state, int attempt, String result) {
    }

    static RunVerdict of(Path folder, int cards, List<Machine> machines, List<Span> lives,
            Map<String, List<Span>> outOfOrder) throws IOException {
        Map<Long, List<Told>> told = new HashMap<>();
        long[] stock = null;
        var agrees = false;
        for (var line : Files.exists(folder.resolve("records")) ? Files.readAllLines(folder.resolve("records")) : List.<String>of()) {
            var words = line.split(" ");
            if (words[0].equals("STOCK")) {
                stock = new long[] {Long.parseLong(words[1]), Long.parseLong(words[2]), Long.parseLong(words[5])};
                agrees = Boolean.parseBoolean(words[6]);
            } else {
                var attempts = told.computeIfAbsent(Long.valueOf(words[1]), card -> new ArrayList<>());
                attempts.add(words.length < 5 ? new Told(words[2], 0, "") : new Told(words[2], Integer.parseInt(words[3]), words[4]));
            }
        }
        var printed = machines.stream().flatMap(machine -> machine.printed().stream()).toList();
        var spoiled = machines.stream().flatMap(machine -> machine.spoiled().stream()).toList();
        var once = new HashSet<Long>();
        var twice = printed.stream().filter(piece -> !once.add(piece.card())).map(Machine.Piece::card).distinct().count();
        var waiting = told.values().stream().filter(each -> !each.get(0).state().equals("PRINTED")).count();
        var residual = stock == null ? -1
                : Math.abs(stock[0] - stock[1] - printed.size() - spoiled.size()) + Math.abs(stock[2]) + (agrees ? 0 : 1);
        var incomplete = told.entrySet().stream()
                .filter(each -> !complete(each.getKey(), each.getValue(), printed, spoiled)).count();
        return new RunVerdict(cards, twice, cards - once.size() - waiting, residual, incomplete + Math.max(0, cards - told.size()),
                throughput(machines, lives, outOfOrder),
                lives.isEmpty() ? 0 : lives.get(lives.size() - 1).to() - lives.get(0).from());
    }

    private static boolean complete(long card, List<Told> story, List<Machine.Piece> printed, List<Machine.Piece> spoiled) {
        return story.get(0).state().equals("PRINTED")
                && story.stream().filter(each -> each.result().equals("PRINTED")).count() == 1
                && story.stream().allMatch(each -> {
                    var piece = new Machine.Piece(card, each.attempt());
                    return switch (each.result()) {
                        case "PRINTED" -> printed.contains(piece) && !spoiled.contains(piece);
                        case "SPOILED" -> spoiled.contains(piece) && !printed.contains(piece);
                        default -> !spoiled.contains(piece) && !printed.contains(piece);
                    };
                });
    }

    private static double throughput(List<Machine> machines, List<Span> lives, Map<String, List<Span>> outOfOrder)
            throws IOException {
        var waits = waits(machines, lives);
        var busy = 0.0;
        var able = 0.0;
        for (var machine : machines) {
            var broken = new ArrayList<>(outOfOrder.get(machine.key));
            var working = new ArrayList<Span>();
            for (var job : machine.stamps()) {
                if (job.end() >= 0) {
                    working.add(new Span(job.begin(), job.end()));
                }
                if (job.held() >= 0) {
                    broken.add(new Span(job.held(), job.freed() >= 0 ? job.freed() : Math.max(job.held(), job.end())));
                }
            }
            var could = Span.less(Span.within(Span.joined(lives), waits), Span.joined(broken));
            able += Span.length(could);
            busy += Span.length(Span.within(Span.joined(working), could));
        }
        return able == 0 ? 0 : busy / able;
    }

    /** When at least one card waited that no printer was working on. */
    private static List<Span> waits(List<Machine> machines, List<Span> lives) throws IOException {
        if (lives.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Machine.Stamps>> jobs = new HashMap<>();
        for (var machine : machines) {
            for (var job : machine.stamps()) {
                jobs.computeIfAbsent(job.card(), card -> new ArrayList<>()).add(job);
            }
        }
        Set<Machine.Piece> printed = new HashSet<>();
        machines.forEach(machine -> printed.addAll(machine.printed()));
        var waits = new ArrayList<Span>();
        for (var each : jobs.values()) {
            each.sort(Comparator.comparingDouble(Machine.Stamps::begin));
            var since = lives.get(0).from();
            for (var job : each) {
                waits.add(new Span(since, job.begin()));
                since = job.end() < 0 || printed.contains(new Machine.Piece(job.card(), job.attempt())) ? Double.MAX_VALUE : job.end();
            }
        }
        return Span.joined(waits.stream().filter(span -> span.length() > 0).toList());
    }
}
