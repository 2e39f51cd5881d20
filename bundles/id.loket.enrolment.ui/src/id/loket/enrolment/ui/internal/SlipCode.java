package id.loket.enrolment.ui.internal;

import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import id.loket.enrolment.Recordings;
import id.loket.ui.Page;
import id.loket.ui.ScannedCode;

/** The code of a slip leads to its recording. */
@Component
public final class SlipCode implements ScannedCode {

    @Override
    public Optional<Target> target(String typed) {
        return Recordings.number(typed).map(number -> new Target(Page.RECORDED, RecordedPage.NUMBER + number));
    }
}
