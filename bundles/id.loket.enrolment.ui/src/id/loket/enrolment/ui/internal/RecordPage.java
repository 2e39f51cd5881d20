package id.loket.enrolment.ui.internal;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.event.Event;

import id.loket.access.Approvals;
import id.loket.access.Session;
import id.loket.device.Devices;
import id.loket.enrolment.Enrolments;
import id.loket.enrolment.Recording;
import id.loket.registry.Regions;
import id.loket.registry.Residents;
import id.loket.ui.Formats;
import id.loket.ui.Navigator;
import id.loket.ui.Page;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.work.Refresh;
import id.loket.ui.work.Task;
import id.loket.ui.work.Work;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The recording page: the search for the next resident, or the one being recorded. */
public final class RecordPage {

    private static final String RESIDENT = "resident:";
    private static final String ENROLMENT = "enrolment:";

    @Inject Session session;
    @Inject Enrolments enrolments;
    @Inject Residents residents;
    @Inject Regions regions;
    @Inject Devices devices;
    @Inject Approvals approvals;
    @Inject Formats formats;
    @Inject Navigator navigator;

    private Counter counter;
    private Composite stack;
    private FindPane find;
    private RecordFlow flow;
    private Refresh refresh;
    private String asked = "";

    @PostConstruct
    void create(Composite parent) {
        counter = new Counter(session, enrolments, residents, regions, devices, approvals, formats);
        stack = Grids.fill(new Composite(PageHeader.page(parent), SWT.NONE));
        stack.setBackground(Theme.of(parent).background);
        stack.setLayout(new StackLayout());
        find = new FindPane(stack, counter, resident -> begin(resident.id()), recording -> resume(recording.enrolment().id()),
                number -> navigator.open(Page.RECORDED, RecordedPage.NUMBER + number));
        flow = new RecordFlow(stack, counter, this::leave);
        refresh = new Refresh(stack, this::reload);
        top(find);
        find.load();
        open(asked);
    }

    /** Another page sends a resident or a recording; it may do so before the page is built. */
    @Inject
    @Optional
    void show(@Named(Page.SUBJECT) String subject) {
        asked = subject;
        if (find != null && !flow.isOpen()) {
            open(subject);
        }
    }

    @Inject
    @Optional
    void changed(@UIEventTopic("id/loket/changed/enrolments") Event event) {
        if (refresh != null) {
            refresh.soon();
        }
    }

    @Focus
    void focus() {
        refresh.shown();
        if (flow.isOpen()) {
            flow.shown();
        } else {
            find.setFocus();
        }
    }

    /** While somebody is being recorded the lists are hidden; they are read when the recording is left. */
    private void reload() {
        if (!flow.isOpen()) {
            find.load();
        }
    }

    private void open(String subject) {
        if (subject == null) {
            return;
        }
        if (subject.startsWith(RESIDENT)) {
            begin(Long.parseLong(subject.substring(RESIDENT.length())));
        } else if (subject.startsWith(ENROLMENT)) {
            resume(Long.parseLong(subject.substring(ENROLMENT.length())));
        }
    }

    private void begin(long residentId) {
        start(progress -> sitting(enrolments.begin(session, residentId)));
    }

    private void resume(long enrolmentId) {
        start(progress -> sitting(enrolments.resume(session, enrolmentId)));
    }

    /** A recording with the name of the village, which is looked up off the UI thread. */
    private record Sitting(Recording recording, String place) {
    }

    private Sitting sitting(Recording recording) {
        return new Sitting(recording, Words.place(recording.resident(), regions));
    }

    private void start(Task<Sitting> task) {
        Work.quiet(task).done(sitting -> {
            if (flow.isOpen()) {
                return; // asked for twice: the first one is at work, and nobody is taken from before its eyes
            }
            top(flow.pane());
            flow.open(sitting.recording(), sitting.place());
        }).refused(find::refused).start(stack);
    }

    private void leave() {
        asked = "";
        find.clear();
        top(find);
    }

    /** The new pane gets the focus before the old one is hidden; hiding the control that has it would lose it. */
    private void top(Control pane) {
        ((StackLayout) stack.getLayout()).topControl = pane;
        pane.setVisible(true);
        pane.setFocus();
        stack.layout();
    }
}
