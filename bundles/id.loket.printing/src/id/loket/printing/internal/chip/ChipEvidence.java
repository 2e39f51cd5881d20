package id.loket.printing.internal.chip;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.card.Card;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing;
import id.loket.printing.Printing.Answer;
import id.loket.printing.PrintingMsg;
import id.loket.printing.check.ChipLook;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Tells a person what the chip of an interrupted card says. */
@Component
public final class ChipEvidence implements ChipLook {

    private final Store store;
    private final ChipEncoder encoder;
    private final ChipDesk desk;

    /**
     * @param store open
     * @param encoder keeps how far chips came, and reads them
     * @param desk knows the reader
     */
    @Activate
    public ChipEvidence(@Reference Store store, @Reference ChipEncoder encoder, @Reference ChipDesk desk) {
        this.store = store;
        this.encoder = encoder;
        this.desk = desk;
    }

    @Override
    public boolean possible() {
        return desk.hasReader();
    }

    @Override
    public Optional<Known> known(Session session, long cardId) {
        session.require(Printing.PRINT);
        return store.read(transaction -> {
            var card = inInspection(transaction, cardId);
            return encoder.record(transaction, cardId, card.attempts())
                    .map(record -> new Known(words(record), record.stepAt()));
        });
    }

    private static String words(ChipRecord record) {
        if (!record.words().isEmpty()) {
            return record.words();
        }
        return switch (record.step()) {
            case NUMBER_READ, UNTOUCHED -> ChipMsg.knownNotWritten.text(record.readNumber());
            case WRITING -> ChipMsg.knownWriting.text(record.readNumber());
            case WRITTEN -> ChipMsg.knownWritten.text(record.readNumber());
            case COMPARED -> ChipMsg.knownCompared.text(record.readNumber());
            case WRONG, UNCLEAR -> ChipMsg.knownUnclear.text(record.readNumber());
        };
    }

    @Override
    public Seen now(Session session, long cardId) {
        session.require(Printing.PRINT);
        var chip = store.read(transaction -> lastBlank(inInspection(transaction, cardId)));
        var evidence = encoder.look(session, cardId, chip);
        return new Seen(evidence.words(), hint(evidence));
    }

    /** A chip that is as it should be says nothing of the face; one that is not can be no good card. */
    private static Answer hint(ChipWork.Evidence evidence) {
        return Boolean.FALSE.equals(evidence.same()) && !evidence.empty() ? new Answer.Spoiled(SpoilCause.ENCODE_FAILURE)
                : null;
    }

    private static ChipNumber lastBlank(Card card) {
        var story = card.story();
        return story.get(story.size() - 1).chip();
    }

    private static Card inInspection(Transaction transaction, long cardId) {
        var card = Optional.ofNullable(transaction.entities().find(Card.class, cardId))
                .orElseThrow(() -> new Refusal(PrintingMsg.cardGone));
        if (card.state() != CardState.INSPECT) {
            throw new Refusal(PrintingMsg.notToInspect, card.state().label());
        }
        return card;
    }
}
