package id.loket.bench.printrun;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.card.Card;
import id.loket.console.Command;
import id.loket.kernel.CardState;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing.Answer;
import id.loket.printing.Printing.Run;
import id.loket.printing.RunOrder;
import id.loket.printing.RunOrder.WholeQueue;
import id.loket.printing.RunWatch;

/**
 * {@code printrun FOLDER}: prints the whole queue on every printer of the station; may be killed at any moment and is
 * simply started again. Says {@code RUNNING} when the run begins, asks a person {@code INSPECT card attempt printer} and
 * reads {@code printed}, {@code spoiled} or {@code unused}. Ends when every card is printed or was handed to nobody else
 * to print, and writes what the office's records say to {@code FOLDER/records}.
 */
@Component(property = Command.NAME + "=printrun")
public final class PrintRunCommand implements Command {

    private static final long LOOK_EVERY_MILLIS = 300;

    private final RunOffice office;

    /** Called by Declarative Services. */
    @Activate
    public PrintRunCommand(@Reference RunOffice office) {
        this.office = office;
    }

    @Override
    public int run(Session session, List<String> arguments, PrintStream out) throws Exception {
        var operator = office.person("cetak");
        var over = new AtomicBoolean();
        out.println("RUNNING");
        var order = new RunOrder(new WholeQueue(), Set.of(), Integer.MAX_VALUE, true);
        var printing = CompletableFuture.supplyAsync(() -> office.printing.run(operator, order, new Until(over)));
        try (var person = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            while (!printing.isDone() && open() > 0) {
                inspect(operator, person, out);
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } finally {
            over.set(true);
        }
        Run run = printing.get();
        records(Path.of(arguments.get(0)));
        out.println("DONE " + run.printed());
        return 0;
    }

    private long open() {
        return office.store.read(transaction -> transaction.entities()
                .createQuery("select count(c) from Card c where c.state in :open", Long.class)
                .setParameter("open", List.of(CardState.QUEUED, CardState.ASSIGNED, CardState.PRINTING, CardState.INSPECT))
                .getSingleResult());
    }

    private void inspect(Session operator, BufferedReader person, PrintStream out) throws IOException {
        for (var card : office.printing.toInspect(operator)) {
            var printer = office.store.read(transaction ->
                    transaction.entities().find(Card.class, card.cardId()).binding().printer());
            out.println("INSPECT " + card.cardId() + " " + card.attempts() + " " + printer);
            var answer = person.readLine();
            if (answer == null) {
                throw new IOException("nobody answers");
            }
            try {
                office.printing.answer(operator, card.cardId(), switch (answer) {
                    case "printed" -> new Answer.Printed();
                    case "spoiled" -> new Answer.Spoiled(SpoilCause.PRINT_FAILURE);
                    default -> new Answer.Unused();
                });
            } catch (Refusal answeredMeanwhile) {
                out.println("REFUSED " + card.cardId() + " " + answeredMeanwhile.reason().name());
            }
        }
    }

    /** One line for each attempt, then the stock's count. */
    private void records(Path folder) throws IOException {
        var lines = office.store.read(transaction -> transaction.entities()
                .createQuery("select c from Card c order by c.id", Card.class).getResultStream()
                .flatMap(card -> card.story().isEmpty() ? Stream.of("CARD " + card.id() + " " + card.state())
                        : card.story().stream().map(each -> "CARD " + card.id() + " " + card.state() + " " + each.number() + " "
                                + each.result() + " " + each.chip() + " " + each.inStock()))
                .toList());
        var balance = office.stock.balance(office.person("stok"));
        var all = new ArrayList<>(lines);
        all.add("STOCK " + balance.received() + " " + balance.left() + " " + balance.printed() + " " + balance.spoiled()
                + " " + balance.residual() + " " + balance.agrees());
        Files.write(folder.resolve("records"), all);
    }

    private record Until(AtomicBoolean over) implements RunWatch {

        @Override
        public void changed(Progress now) {
            // watched from outside
        }

        @Override
        public boolean cancelled() {
            return over.get();
        }
    }
}
