package id.loket.issuance.ui.internal;

import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import id.loket.issuance.letter.LetterCode;
import id.loket.ui.ScannedCode;

/** The code of a letter, scanned into the global search, leads to its check. */
@Component
public final class LetterScan implements ScannedCode {

    @Override
    public Optional<Target> target(String typed) {
        return LetterCode.looksLikeOne(typed) ? Optional.of(new Target(LettersPage.ID, typed)) : Optional.empty();
    }
}
