package id.loket.stock.destruction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import id.loket.access.Approval;
import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.RegionCode;

/**
 * Destroying invalid cards and spoiled blanks as circular 470.13/11176/SJ and the letters after it ask: listed by name and
 * address, approved by two before the act, witnessed, photographed, with an official record (Berita Acara).
 */
public interface Destructions {

    /** Making the list, leading the act, entering its outcome. */
    Permission PREPARE = Permission.of("stock.destroy-prepare", Role.STOCK_KEEPER);
    /** The first consent. */
    Permission CHECK = Permission.of("stock.destroy-check", Role.SUPERVISOR);
    /** The second consent. */
    Permission APPROVE = Permission.of("stock.destroy-approve", Role.HEAD);
    /** Reading, with names on the papers. */
    Permission READ = Permission.of("stock.destroy-read", Role.STOCK_KEEPER, Role.SUPERVISOR, Role.HEAD);

    /** More on one list cannot be counted in a day. */
    int MOST_PIECES = 50_000;

    /**
     * @param session who asks; needs {@link #READ}
     * @param filter which
     * @param limit at most this many are given
     * @return what lies in the invalid store and is on no open list, oldest first
     */
    Found invalid(Session session, Filter filter, int limit);

    /**
     * Puts ticked pieces on a list.
     *
     * @param session who prepares; needs {@link #PREPARE}
     * @param pieces their numbers
     * @return the destruction, PREPARED
     * @throws id.loket.kernel.text.Refusal if there are none or too many, or one is not in the invalid store or on another list
     */
    Destruction prepare(Session session, List<ChipNumber> pieces);

    /**
     * Puts everything the filter finds on a list.
     *
     * @param session who prepares; needs {@link #PREPARE}
     * @param filter which
     * @return the destruction, PREPARED
     */
    Destruction prepareAll(Session session, Filter filter);

    /**
     * @param destruction a destruction
     * @return what consent to it is given for
     */
    static String subject(long destruction) {
        return "destruction:" + destruction;
    }

    /**
     * The consent of the person at work: of a supervisor to a prepared list, of the head to a checked one.
     *
     * @param session who consents; needs {@link #CHECK} or {@link #APPROVE}, and is none of those who acted before
     * @param destruction an open destruction
     * @return the destruction, CHECKED or APPROVED
     */
    Destruction consent(Session session, long destruction);

    /**
     * The same consent, given by password at somebody else's screen.
     *
     * @param session who asked for it; needs {@link #READ}
     * @param destruction an open destruction
     * @param approval under {@link #CHECK} or {@link #APPROVE}, whichever is next, to this {@link #subject}
     * @return the destruction, CHECKED or APPROVED
     */
    Destruction consent(Session session, long destruction, Approval approval);

    /**
     * The intent, committed before the first piece burns: every piece must still be in the invalid store.
     *
     * @param session who leads it; needs {@link #PREPARE}
     * @param destruction an approved destruction
     * @return the destruction, BEGUN
     */
    Destruction begin(Session session, long destruction);

    /**
     * The outcome: the pieces leave the invalid store for good.
     *
     * @param session who enters it; needs {@link #PREPARE}
     * @param destruction a destruction that has begun and has at least one photograph
     * @param outcome place, time, method, at least two witnesses
     * @return the destruction, DONE
     */
    Destruction close(Session session, long destruction, Outcome outcome);

    /**
     * Nothing was destroyed: the pieces are free for another list.
     *
     * @param session who stops it; needs {@link #READ}
     * @param destruction an open destruction
     * @param reason why; not blank
     * @return the destruction, ABORTED
     */
    Destruction abort(Session session, long destruction, String reason);

    /**
     * @param session who asks; needs {@link #READ}
     * @param limit at most this many
     * @return the latest first
     */
    List<Destruction> latest(Session session, int limit);

    /**
     * @param session who asks; needs {@link #READ}; leaves an audit row, since it names residents
     * @param destruction any
     * @return the list by name and address as PDF, for those who are to consent
     */
    byte[] list(Session session, long destruction);

    /**
     * @param session who asks; needs {@link #READ}; leaves an audit row, since it names residents
     * @param destruction one that is DONE
     * @return the Berita Acara with witnesses, list, photographs and signatures as PDF
     */
    byte[] officialRecord(Session session, long destruction);

    /**
     * Which pieces.
     *
     * @param cause or null for all
     * @param from first day of arrival, or null
     * @param until last day of arrival, or null
     * @param district or null for all
     */
    record Filter(SpoilCause cause, LocalDate from, LocalDate until, RegionCode district) {

        /** @return everything */
        public static Filter all() {
            return new Filter(null, null, null, null);
        }
    }

    /**
     * What a filter finds.
     *
     * @param total how many
     * @param pieces the first of them
     */
    record Found(int total, List<InvalidPiece> pieces) {
    }

    /**
     * How it was done.
     *
     * @param place where
     * @param method burned, shredded, cut
     * @param at when, after the beginning and not in the future
     * @param witnesses at least two, each complete and each once
     */
    record Outcome(String place, String method, Instant at, List<Witness> witnesses) {

        /** Copies the list. */
        public Outcome {
            witnesses = List.copyOf(witnesses);
        }
    }
}
