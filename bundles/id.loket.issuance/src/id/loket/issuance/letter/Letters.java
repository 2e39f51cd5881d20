package id.loket.issuance.letter;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;

/** Issues, renews, ends and checks interim letters (suket). Their list is {@link LetterRegister}. */
public interface Letters {

    /** Longest reason, in characters. */
    int REASON_LENGTH = 500;

    /** Issuing and renewing, taking one in, checking one. */
    Permission ISSUE = Permission.of("issuance.letter", Role.OPERATOR, Role.PRINT_OPERATOR, Role.SUPERVISOR);
    /** Ending a letter before its time. */
    Permission REVOKE = Permission.of("issuance.letter-revoke", Role.SUPERVISOR);
    /** Deciding whether letters are issued at all, and how they are numbered. */
    Permission DECIDE = Permission.of("issuance.letter-policy", Role.SUPERVISOR, Role.HEAD);

    /** @return whether letters can be sealed at this computer; where they cannot, none is issued whatever was decided */
    boolean sealHere();

    /** @return the decision that holds, or empty if nobody ever decided: then no letter is issued */
    Optional<LetterPolicy> policy();

    /**
     * @param session who asks; needs {@link #DECIDE}
     * @return all decisions, newest first
     */
    List<LetterPolicy> decisions(Session session);

    /**
     * Since November 2022 letters are not to be issued while there are blanks; so a person decides, with a reason.
     *
     * @param session who decides; needs {@link #DECIDE}
     * @param allowed whether letters are issued from now on
     * @param reason why; not blank, at most {@link #REASON_LENGTH}
     * @return the decision
     */
    LetterPolicy decide(Session session, boolean allowed, String reason);

    /** @return how letters are numbered */
    NumberPattern pattern();

    /**
     * @param session who decides; needs {@link #DECIDE}
     * @param pattern how letters are numbered from now on; the running number goes on
     */
    void number(Session session, NumberPattern pattern);

    /** @return who signs the letters; blank until somebody said so */
    Signatory signatory();

    /**
     * @param session who decides; needs {@link #DECIDE}
     * @param signatory who signs from now on
     */
    void signedBy(Session session, Signatory signatory);

    /**
     * Looks for a resident who asks for a letter.
     *
     * @param session who asks; needs {@link #ISSUE}
     * @param typed a NIK, a family card number, or the beginning of a name
     * @return residents that match, each with what speaks against a letter
     */
    List<Candidate> candidates(Session session, String typed);

    /**
     * Issues a letter.
     *
     * @param session who issues; needs {@link #ISSUE}
     * @param residentId for whom
     * @return the letter
     * @throws id.loket.kernel.text.Refusal if letters are not issued now; if the resident is too young for a card, was
     *         not recorded, is a duplicate or has to be recorded again, has a card or one lying ready, or has a letter in
     *         force; if the office's seal is not here
     */
    InterimLetter issue(Session session, long residentId);

    /**
     * Issues the next letter of the same resident; the old one counts no more.
     *
     * @param session who issues; needs {@link #ISSUE}
     * @param letterId the resident's letter, expired or within its last {@link InterimLetter#RENEWABLE}
     * @return the new letter
     * @throws id.loket.kernel.text.Refusal as {@link #issue}, and if it is too early
     */
    InterimLetter renew(Session session, long letterId);

    /**
     * Ends a letter before its time.
     *
     * @param session who; needs {@link #REVOKE}
     * @param letterId which
     * @param why not blank, at most {@link #REASON_LENGTH}
     */
    void revoke(Session session, long letterId, String why);

    /**
     * The paper is back in the office: before the card, or after the hand-over made the letter lapse.
     *
     * @param session who; needs {@link #ISSUE}
     * @param letterId which
     */
    void takeIn(Session session, long letterId);

    /**
     * @param session who prints; needs {@link #ISSUE}
     * @param letterId an issued letter
     * @return the letter on A4, PDF
     * @throws id.loket.kernel.text.Refusal if it was ended, or the biodata were corrected since
     */
    byte[] paper(Session session, long letterId);

    /**
     * Checks a letter as it lies on the counter.
     *
     * @param session who checks; needs {@link #ISSUE}
     * @param typed the scanned code, or the letter's number
     * @return what was found
     * @throws id.loket.kernel.text.Refusal if it is neither a code nor a number in the register; a code also where the
     *         office's seal is not here
     */
    Finding check(Session session, String typed);

    /**
     * Checks a letter of any office with the public key alone.
     *
     * @param sealFile what that office exported
     * @param typed the scanned code
     * @return what was found; a revocation is not known here
     */
    LetterCode.Check checkWith(Path sealFile, String typed);

    /**
     * @param since from this moment on
     * @return letters issued since then
     */
    long issued(Instant since);

    /**
     * Somebody who may ask for a letter.
     *
     * @param residentId the resident
     * @param maskedNik the NIK with its middle hidden
     * @param name the resident's name
     * @param village the village's name
     * @param statusCode where the recording stands, as offices abbreviate it; empty if it is not known
     * @param against what speaks against a letter, or empty
     */
    record Candidate(long residentId, String maskedNik, String name, String village, String statusCode,
            Optional<String> against) {
    }

    /**
     * What a check found.
     *
     * @param verdict the finding
     * @param code what the seal proves, or the register says
     * @param letter the register's entry, or empty if it is not there
     */
    record Finding(LetterCode.Verdict verdict, Optional<LetterCode> code, Optional<InterimLetter> letter) {
    }
}
