package id.loket.demo.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.card.Cards;
import id.loket.centre.Routes;
import id.loket.console.Command;
import id.loket.document.Documents;
import id.loket.enrolment.EnrolmentFigures;
import id.loket.enrolment.Enrolments;
import id.loket.enrolment.ExceptionKind;
import id.loket.enrolment.Item;
import id.loket.enrolment.Recorder.LeftOut;
import id.loket.enrolment.Recorder.Result;
import id.loket.kernel.CardState;
import id.loket.kernel.EnrolmentState;
import id.loket.packet.Packets.Receiver;
import id.loket.registry.office.Outage;
import id.loket.registry.office.OutageLog;
import id.loket.store.AuditTrail;

/**
 * A day of the training office without a window: {@code demo FOLDER [residents] [recorded]}. It imports the list,
 * records, rides through an outage of the centre and a printer's jam, prints next door meanwhile, hands over, goes into the field, works
 * a prison's list to its last row, and says what happened.
 */
@Component(property = Command.NAME + "=demo")
public final class DemoCommand implements Command {

    private static final long PATIENCE_MILLIS = 120_000;

    private final BundleContext context;
    private final Office office;
    private final Routes routes;
    private final Cards cards;
    private final EnrolmentFigures figures;
    private final OutageLog outages;
    private final AuditTrail audit;
    private final Documents documents;
    private final PrisonDay prison;
    private final FieldTrip trip;

    /** Called by Declarative Services. */
    @Activate
    public DemoCommand(BundleContext context, @Reference Office office, @Reference Routes routes,
            @Reference Cards cards, @Reference EnrolmentFigures figures, @Reference OutageLog outages,
            @Reference AuditTrail audit, @Reference Documents documents, @Reference PrisonDay prison,
            @Reference FieldTrip trip) {
        this.context = context;
        this.office = office;
        this.routes = routes;
        this.cards = cards;
        this.figures = figures;
        this.outages = outages;
        this.audit = audit;
        this.documents = documents;
        this.prison = prison;
        this.trip = trip;
    }

    @Override
    public int run(Session session, List<String> arguments, PrintStream out) throws Exception {
        var folder = Path.of(arguments.get(0));
        var residents = arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) : 8_000;
        var wanted = arguments.size() > 2 ? Integer.parseInt(arguments.get(2)) : 200;
        Files.createDirectories(folder);
        var peers = new Peers(context);
        var day = new Day(out);

        var listed = office.importList(folder, residents);
        day.happened(DemoMsg.listImported, listed.added(), listed.rejected());
        var blanks = wanted + wanted / 10 + 5;
        office.receiveBlanks("SJ-DEMO-1", "DKB00100001", blanks);
        day.happened(DemoMsg.blanksReceived, blanks);

        var ids = office.recordable(wanted);
        var third = ids.size() / 3;
        day.happened(DemoMsg.recorded, record(ids.subList(0, third), folder, 0));
        settle();

        peers.centre("down");
        day.happened(DemoMsg.centreDown);
        peers.printer("jam 1");
        // What was released before goes on being printed: by the office's policy a release of these days counts.
        var printRoom = PrintRoom.open(office);
        day.happened(DemoMsg.recorded, record(ids.subList(third, 2 * third), folder, third));
        day.happened(DemoMsg.waiting, routes.exchangeNow().stillWaiting());
        var spoiled = printRoom.close();
        day.happened(DemoMsg.jammed, spoiled);
        peers.centre("up");
        day.happened(DemoMsg.centreUp);

        printRoom = PrintRoom.open(office);
        day.happened(DemoMsg.recorded, record(ids.subList(2 * third, ids.size()), folder, 2 * third));
        var field = trip.run(folder, day);
        settle();
        var ready = figures.byState().getOrDefault(EnrolmentState.PRINT_READY_RECORD, 0L);
        day.happened(DemoMsg.printReady, ready);
        spoiled += printRoom.close();
        var printed = cards.count(CardState.PRINTED);
        day.happened(DemoMsg.printed, printed, cards.count(CardState.QUEUED));
        var handedOver = new HandOverRound(office).handOverAll();
        day.happened(DemoMsg.handedOver, handedOver);
        var inmates = prison.run(folder, day);
        for (var outage : outages.latest(10)) {
            day.happened(DemoMsg.outage, outage.cause().label(), subject(outage), outage.lostOutput());
        }
        var balance = office.stock.balance(office.stockKeeper);
        day.happened(DemoMsg.balance, balance.received(), balance.left(), balance.residual());

        copyCards(peers.printedCards(), folder.resolve("kartu"));
        var result = new LinkedHashMap<String, Object>();
        result.put("listed", listed.added());
        result.put("recorded", ids.size() + FieldTrip.recordings());
        result.put("sent", sent());
        result.put("printReady", ready);
        result.put("printed", printed);
        result.put("spoiled", spoiled);
        result.put("handedOver", handedOver);
        result.put("blanksReceived", balance.received());
        result.put("blanksLeft", balance.left());
        result.put("residual", balance.residual() + (balance.received() - balance.left() - printed - spoiled));
        result.putAll(field);
        result.putAll(inmates);
        result.put("auditRows", audit.head().seq());
        result.put("seconds", day.seconds());
        Files.write(folder.resolve("angka.pdf"), documents.pdf(Documents.Template.of(DemoCommand.class, "day.html"),
                Map.of("events", day.events(), "figures", figures(result))));
        out.println();
        out.println(DemoMsg.papers.text(folder));
        out.println(Json.line(result));
        return 0;
    }

    private static List<Day.Figure> figures(Map<String, Object> result) {
        return result.entrySet().stream().map(figure -> new Day.Figure(words(figure.getKey()), figure.getValue())).toList();
    }

    private static String words(String key) {
        return DemoMsg.valueOf("figure" + Character.toUpperCase(key.charAt(0)) + key.substring(1)).text();
    }

    /** Outages of the two receivers carry their code names. */
    private static String subject(Outage outage) {
        return Stream.of(Receiver.values()).filter(receiver -> receiver.name().equalsIgnoreCase(outage.subject()))
                .map(Receiver::label).findFirst().orElse(outage.subject());
    }

    /** One counter, one resident after the other; each slip goes where the demo's papers lie. */
    private int record(List<Long> ids, Path folder, int offset) throws IOException {
        Files.createDirectories(folder.resolve("slip"));
        for (int i = 0; i < ids.size(); i++) {
            var result = record(ids.get(i), offset + i);
            Files.write(folder.resolve("slip").resolve("%04d.pdf".formatted(offset + i + 1)), result.slip());
        }
        return ids.size();
    }

    private Result record(long residentId, int position) {
        return office.recorder.record(office.operator, residentId, exceptions(position), stored -> { });
    }

    /** Four of them are exceptional: a finger missing, one injured, blind, and irises not taken by policy. */
    private List<LeftOut> exceptions(int position) {
        return switch (position) {
            case 3 -> List.of(leftOut(ExceptionKind.MISSING, "jari hilang", Item.FINGER_RIGHT_RING));
            case 40 -> List.of(leftOut(ExceptionKind.INJURED, "jari diperban", Item.FINGER_LEFT_INDEX));
            case 80 -> List.of(leftOut(ExceptionKind.MISSING, "tunanetra", Item.IRIS_RIGHT, Item.IRIS_LEFT));
            case 120 -> List.of(leftOut(ExceptionKind.REFUSED_BY_POLICY, "ODGJ", Item.IRIS_RIGHT, Item.IRIS_LEFT));
            default -> List.of();
        };
    }

    private LeftOut leftOut(ExceptionKind kind, String reason, Item... items) {
        return new LeftOut(Set.of(items), kind, office.approve(Enrolments.APPROVE_EXCEPTION, reason));
    }

    /** Sends and fetches until nothing waits and the centre has said its last word on every record. */
    private void settle() throws InterruptedException {
        var until = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (routes.exchangeNow().stillWaiting() > 0 || figures.unsettled() > 0) {
            if (System.currentTimeMillis() > until) {
                throw new IllegalStateException("the centre did not settle " + figures.unsettled() + " records in time");
            }
            Thread.sleep(200);
        }
    }

    private long sent() {
        var states = figures.byState();
        return states.values().stream().mapToLong(Long::longValue).sum()
                - states.getOrDefault(EnrolmentState.BIO_CAPTURED, 0L) - states.getOrDefault(EnrolmentState.PROCESSING, 0L)
                - states.getOrDefault(EnrolmentState.UNREGISTERED, 0L);
    }

    private static void copyCards(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var printed = Files.newDirectoryStream(from)) {
            for (var card : printed) {
                Files.copy(card, to.resolve(card.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
