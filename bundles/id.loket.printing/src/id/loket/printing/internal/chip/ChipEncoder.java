package id.loket.printing.internal.chip;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.card.Card;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing.Watch;
import id.loket.printing.PrintingMsg;
import id.loket.printing.internal.ChipStep;
import id.loket.printing.internal.FaceContent;
import id.loket.printing.internal.Faces;
import id.loket.printing.internal.Fleet;
import id.loket.printing.internal.Gate;
import id.loket.printing.internal.chip.ChipRecord.Step;
import id.loket.registry.Residents;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Encodes a blank between its intent and the printer, reads it back afterwards, and writes down how far it came. */
@Component(service = {ChipStep.class, ChipEncoder.class})
public final class ChipEncoder implements ChipStep {

    private final Store store;
    private final Residents residents;
    private final Faces faces;
    private final Gate gate;
    private final Fleet fleet;
    private final ChipDesk desk;
    /** What was written, by the printer that has the card now; what is read back is compared with just that. */
    private final Map<String, ChipWork> written = new ConcurrentHashMap<>();

    /**
     * @param store open
     * @param residents whose card it is
     * @param faces what stands on it
     * @param gate says which day it is
     * @param fleet the printers' names
     * @param desk the reader
     */
    @Activate
    public ChipEncoder(@Reference Store store, @Reference Residents residents, @Reference Faces faces, @Reference Gate gate,
            @Reference Fleet fleet, @Reference ChipDesk desk) {
        this.store = store;
        this.residents = residents;
        this.faces = faces;
        this.gate = gate;
        this.fleet = fleet;
        this.desk = desk;
    }

    @Override
    public boolean worksAt(String printer) {
        return desk.wanted();
    }

    @Override
    public Result encode(Blank blank, Consumer<String> told) {
        written.remove(blank.printer());
        Optional<ChipWork> work;
        try {
            var data = store.write(transaction -> data(transaction, blank.session(), blank.cardId()));
            work = desk.work(data.face(), data.fingers());
        } catch (Refusal notBegun) {
            return untouched(blank, notBegun);
        }
        return work.isEmpty() ? new Good(Optional.empty()) : encode(blank, work.get(), told);
    }

    private Result encode(Blank blank, ChipWork work, Consumer<String> told) {
        try (work) {
            ChipNumber number;
            try {
                number = work.number(blank.proposed(), watch(told));
                if (number.equals(blank.proposed())) {
                    note(blank, Optional.of(number), Step.WRITING, "");
                }
            } catch (Refusal notBegun) {
                return untouched(blank, notBegun);
            }
            if (!number.equals(blank.proposed())) {
                var words = ChipMsg.otherNumber.text(blank.proposed(), number);
                note(blank, Optional.of(number), Step.UNCLEAR, words);
                return new Unclear(words);
            }
            return result(blank, work, work.write(number, fleet.label(blank.printer()), watch(told)));
        }
    }

    /** Nothing was written so far: whatever refused, the blank lies where it lay. */
    private static Result untouched(Blank blank, Refusal notBegun) {
        return new Untouched(ChipMsg.notWritten.text(blank.proposed(), notBegun.happened()));
    }

    private Result result(Blank blank, ChipWork work, Written outcome) {
        if (outcome instanceof Written.Untouched untouched) {
            var words = ChipMsg.notWritten.text(blank.proposed(), untouched.why().happened());
            return noted(blank, Step.UNTOUCHED, words, Untouched::new);
        }
        if (outcome instanceof Written.Failed failed) {
            return noted(blank, Step.WRONG, failed.words(), words -> new Lost(SpoilCause.ENCODE_FAILURE, words));
        }
        if (outcome instanceof Written.Unknown unknown) {
            return noted(blank, Step.UNCLEAR, unknown.words(), Unclear::new);
        }
        return noted(blank, Step.WRITTEN, "", words -> {
            written.put(blank.printer(), work);
            return new Good(Optional.of(blank.proposed()));
        });
    }

    @Override
    public Result check(Blank blank, Consumer<String> told) {
        var work = written.remove(blank.printer());
        if (work == null) {
            return new Good(Optional.empty());
        }
        var said = work.readBack(blank.proposed(), watch(told));
        if (said instanceof ReadBack.Different different) {
            return noted(blank, Step.WRONG, different.words(), words -> new Lost(SpoilCause.ENCODE_FAILURE, words));
        }
        if (said instanceof ReadBack.Unknown unknown) {
            return noted(blank, Step.UNCLEAR, unknown.words(), Unclear::new);
        }
        return noted(blank, Step.COMPARED, "", words -> new Good(Optional.of(blank.proposed())));
    }

    /**
     * What the card on the reader says of a card that waits for a person.
     *
     * @param bound the number it was meant for
     */
    public ChipWork.Evidence look(Session session, long cardId, ChipNumber bound) {
        var data = store.write(transaction -> data(transaction, session, cardId));
        return desk.evidence(data.face(), data.fingers()).look(bound, () -> false);
    }

    /** How far the chip of that attempt came; empty if none was worked on. */
    public Optional<ChipRecord> record(Transaction transaction, long cardId, int attempt) {
        return transaction.entities()
                .createQuery("select c from ChipRecord c where c.cardId = :card and c.attempt = :attempt", ChipRecord.class)
                .setParameter("card", cardId)
                .setParameter("attempt", attempt)
                .getResultStream()
                .findFirst();
    }

    private record Data(FaceContent face, Map<Integer, byte[]> fingers) {
    }

    private Data data(Transaction transaction, Session session, long cardId) {
        var card = Optional.ofNullable(transaction.entities().find(Card.class, cardId))
                .orElseThrow(() -> new Refusal(PrintingMsg.cardGone));
        var resident = residents.byId(transaction, card.residentId())
                .orElseThrow(() -> new Refusal(PrintingMsg.cardGone));
        transaction.audit(session.entry("printing.chip", "encoding", "card:" + cardId, "resident:" + resident.id()));
        return new Data(faces.content(transaction, card, resident, gate.today(), false),
                desk.fingers(transaction, resident.id()));
    }

    /** If even that cannot be written down, a person must look: the act goes on to INSPECT by the refusal. */
    private Result noted(Blank blank, Step step, String words, Function<String, Result> result) {
        note(blank, Optional.empty(), step, words);
        return result.apply(words);
    }

    private void note(Blank blank, Optional<ChipNumber> read, Step step, String words) {
        store.write(transaction -> {
            var known = record(transaction, blank.cardId(), blank.attempt());
            var record = known.orElseGet(() -> new ChipRecord(blank.cardId(), blank.attempt(), blank.proposed()));
            read.ifPresent(record::read);
            record.at(step, words, transaction.now());
            if (known.isEmpty()) {
                transaction.entities().persist(record);
            }
            return null;
        });
    }

    private static Watch watch(Consumer<String> told) {
        return (done, total, step) -> told.accept(step);
    }
}
