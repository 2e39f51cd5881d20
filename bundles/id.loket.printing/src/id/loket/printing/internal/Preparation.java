package id.loket.printing.internal;

import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.card.Cards;
import id.loket.kernel.CardState;
import id.loket.kernel.Nik;
import id.loket.kernel.text.Refusal;
import id.loket.printing.PrintingMsg;
import id.loket.printing.internal.Leases.Lease;
import id.loket.registry.Residents;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Everything that a card needs before a blank is bound to it: its seat, the gate, its face. Nothing here is an act. */
@Component(service = Preparation.class)
public final class Preparation {

    private final Store store;
    private final Cards cards;
    private final Residents residents;
    private final Gate gate;
    private final Faces faces;
    private final Leases leases;

    /**
     * @param store open
     * @param cards the cards
     * @param residents whose cards they are
     * @param gate whether a card may be printed now
     * @param faces draws it
     * @param leases keep a card from other seats
     */
    @Activate
    public Preparation(@Reference Store store, @Reference Cards cards, @Reference Residents residents,
            @Reference Gate gate, @Reference Faces faces, @Reference Leases leases) {
        this.store = store;
        this.cards = cards;
        this.residents = residents;
        this.gate = gate;
        this.faces = faces;
        this.leases = leases;
    }

    private record Read(Nik nik, FaceContent content) {
    }

    /** A card that may be printed now, drawn, and kept from other seats until it is closed. */
    final class Prepared implements AutoCloseable {

        private final Lease lease;
        private final Gate.Word word;
        private final FaceContent content;
        private final byte[] face;
        private byte[] specimen;
        private final long since = System.nanoTime();

        private Prepared(Lease lease, Gate.Word word, FaceContent content) {
            this.lease = lease;
            this.word = word;
            this.content = content;
            face = faces.draw(content);
        }

        long cardId() {
            return lease.cardId();
        }

        Lease lease() {
            return lease;
        }

        Gate.Word word() {
            return word;
        }

        long ageNanos() {
            return System.nanoTime() - since;
        }

        /** A printer that only pretends prints specimens, also where this was drawn for a real one. */
        byte[] face(boolean simulated) {
            if (content.specimen() || !simulated) {
                return face;
            }
            synchronized (content) {
                specimen = specimen == null ? faces.draw(content.asSpecimen()) : specimen;
                return specimen;
            }
        }

        @Override
        public void close() {
            lease.close();
        }
    }

    Prepared of(Session session, long cardId, Consumer<String> told) {
        return of(session, leases.on(cardId), told);
    }

    /** Prepares a card for whoever keeps it, or will; it is left to others if that fails. */
    Prepared of(Session session, Lease lease, Consumer<String> told) {
        var kept = false;
        try {
            told.accept(PrintingMsg.stepConfirm.text());
            var read = store.write(transaction -> claim(transaction, session, lease));
            var word = gate.ask(read.nik());
            if (word instanceof Gate.Denied denied) {
                store.write(transaction -> withdraw(transaction, session, lease.cardId(), denied));
                throw new Refusal(PrintingMsg.centreSaysNo, denied.status());
            }
            told.accept(PrintingMsg.stepDraw.text());
            var prepared = new Prepared(lease, word, read.content());
            kept = true;
            return prepared;
        } finally {
            if (!kept) {
                lease.close();
            }
        }
    }

    private Read claim(Transaction transaction, Session session, Lease lease) {
        var card = PrintAct.queued(cards, transaction, lease.cardId());
        lease.claim(transaction, card);
        var resident = residents.byId(transaction, card.residentId())
                .orElseThrow(() -> new Refusal(PrintingMsg.cardGone));
        gate.requireAge(resident);
        transaction.audit(session.entry("printing.prepare", "printing", "card:" + card.id(), "resident:" + resident.id()));
        return new Read(resident.nik(), faces.content(transaction, card, resident, gate.today(), false));
    }

    private Void withdraw(Transaction transaction, Session session, long cardId, Gate.Denied denied) {
        cards.forUpdate(transaction, cardId).filter(card -> card.state() == CardState.QUEUED)
                .ifPresent(card -> card.withdrawRelease(PrintingMsg.centreSaysNo.text(denied.status()).split("\\|")[0]));
        transaction.audit(session.entry("printing.withdrawn", "printing", "card:" + cardId));
        transaction.announce("cards");
        return null;
    }
}
