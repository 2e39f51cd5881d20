package id.loket.verification.result;

import java.nio.file.Path;
import java.util.Optional;

import id.loket.packet.PublicSeal;
import id.loket.verification.result.internal.Checking;

/**
 * What became of a result since the office signed it. Needs the file and the office's public key: no store, no login, no
 * link.
 *
 * @param verdict what was found
 * @param about the file it is about: what differs, or what a renamed one was called; empty for the result as a whole
 * @param manifest what the office signed; empty unless the signature proves it
 */
public record ResultCheck(Verdict verdict, String about, Optional<ResultManifest> manifest) {

    /** What a check can find. */
    public enum Verdict {
        /** Every byte is as the office signed it. */
        GENUINE(ResultMsg.verdictGenuine),
        /** As the office signed it, under another name. */
        RENAMED(ResultMsg.verdictRenamed),
        /** As the office signed it, but a newer result has taken its place. */
        OLDER(ResultMsg.verdictOlder),
        /** The office's seal fits, but its register does not have this result. */
        NOT_REGISTERED(ResultMsg.verdictNotRegistered),
        /** Not as the office signed it. */
        CHANGED(ResultMsg.verdictChanged),
        /** Part of it is missing, or it cannot be opened. */
        INCOMPLETE(ResultMsg.verdictIncomplete),
        /** Names another office's seal. */
        OTHER_OFFICE(ResultMsg.verdictOtherOffice),
        /** No signature lies in it or beside it. */
        NOT_SIGNED(ResultMsg.verdictNotSigned);

        private final ResultMsg words;

        Verdict(ResultMsg words) {
            this.words = words;
        }

        /** @return whether what the file says may be relied on */
        public boolean isReliable() {
            return this == GENUINE || this == RENAMED;
        }
    }

    /**
     * @param file a result as the office gave it, or one of the files unpacked from it, with its signature beside it
     * @param seal the office's
     * @return what was found; a newer result is not known here
     * @throws id.loket.kernel.text.Refusal if there is no such file
     */
    public static ResultCheck of(Path file, PublicSeal seal) {
        return new Checking(file, seal).run();
    }

    /** @return what was found, in words: what is so, and what to do; in the language of this session */
    public Words words() {
        var parts = verdict.words.text(about).split("\\|", -1);
        return new Words(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "");
    }

    /** @return whether the list had rows without an outcome when this was made */
    public boolean isPartial() {
        return manifest.filter(signed -> signed.open() > 0).isPresent();
    }

    /**
     * @param found what is so
     * @param next what to do, or empty
     */
    public record Words(String found, String next) {
    }
}
