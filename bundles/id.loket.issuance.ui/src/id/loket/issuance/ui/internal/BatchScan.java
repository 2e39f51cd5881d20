package id.loket.issuance.ui.internal;

import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import id.loket.issuance.batch.HandOverBatch;
import id.loket.ui.ScannedCode;

/** The code of a hand-over list, scanned into the global search, leads to recording that list. */
@Component
public final class BatchScan implements ScannedCode {

    @Override
    public Optional<Target> target(String typed) {
        return HandOverBatch.number(typed).map(number -> new Target(UncollectedPage.ID, typed));
    }
}
