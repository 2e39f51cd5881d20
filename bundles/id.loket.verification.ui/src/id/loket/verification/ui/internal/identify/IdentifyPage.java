package id.loket.verification.ui.internal.identify;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import id.loket.access.Session;
import id.loket.device.Devices;
import id.loket.device.FingerprintScanner;
import id.loket.kernel.text.Refusal;
import id.loket.ui.Formats;
import id.loket.ui.Navigator;
import id.loket.ui.Page;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.work.Work;
import id.loket.verification.identify.FingerSearch.Outcome;
import id.loket.verification.identify.Found;
import id.loket.verification.identify.GalleryState;
import id.loket.verification.identify.Identification;
import id.loket.verification.identify.IdentifyRules;
import id.loket.verification.identify.Probe;
import id.loket.verification.identify.Question;
import id.loket.verification.ui.internal.Msg;
import id.loket.verification.ui.internal.Pages;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** "Cari dengan jari": who somebody without papers is. Finger, question, candidates, decision. */
public final class IdentifyPage {

    private static final String ROW = "row:";
    private static final int LEFT_WIDTH = 344;
    private static final int FOLLOW_MILLIS = 500;

    @Inject
    private Session session;
    @Inject
    private Identification identification;
    @Inject
    private Devices devices;
    @Inject
    private Formats formats;
    @Inject
    private Navigator navigator;

    private PageHeader header;
    private Banner banner;
    private PrintCard print;
    private QuestionForm form;
    private KeyButton search;
    private KeyButton searchWide;
    private KeyButton next;
    private KeyButton desk;
    private CandidatesPane candidates;
    private boolean searching;
    private String asked = "";

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        header = new PageHeader(page, Msg.pageIdentify.text(), IdentifyText.pageLine.text());
        banner = new Banner(page);
        var columns = Grids.fill(Grids.plain(page, 2));
        columns.setLayout(Grids.layout(2, 0, Theme.GAP));
        var left = new Card(columns, 1);
        GridDataFactory.fillDefaults().grab(false, true).hint(LEFT_WIDTH, SWT.DEFAULT).applyTo(left);
        candidates = Grids.fill(new CandidatesPane(columns, session, identification, formats, banner::show, this::decided));
        print = new PrintCard(left, session, identification, candidates.strip(), banner::show, this::changed);
        form = new QuestionForm(left);
        createSearch(left);
        createOnwards(candidates.onwards());
        changed();
        open();
        subject(asked);
    }

    private void createSearch(Card left) {
        var go = Grids.plain(left, 2);
        search = Names.id(KeyButton.primary(go, IdentifyText.search.text(), Key.function(5), () -> search(false)), "identify.search");
        searchWide = Names.id(KeyButton.secondary(go, IdentifyText.searchWide.text(), Key.function(6), () -> search(true)),
                "identify.search.wide");
    }

    private void createOnwards(Composite bar) {
        desk = Names.id(KeyButton.secondary(bar, IdentifyText.desk.text(), Key.control('m'), this::desk), "identify.desk");
        next = Names.id(KeyButton.secondary(bar, IdentifyText.next.text(), Key.control('n'), this::next), "identify.next");
    }

    /** The desk sends the row of a list; it may do so before the page is built. */
    @Inject
    @Optional
    void show(@Named(Page.SUBJECT) String subject) {
        asked = subject;
        if (form != null) {
            subject(subject);
        }
    }

    @Focus
    void focus() {
        print.focus();
    }

    private void subject(String subject) {
        if (subject == null || !subject.startsWith(ROW) || searching) {
            return;
        }
        asked = "";
        var row = Long.parseLong(subject.substring(ROW.length()));
        Work.quiet(progress -> identification.sought(session, row)).done(sought -> {
            next();
            form.fill(sought, formats.today());
            header.fact(IdentifyText.forRow.text(sought.name()), Tone.ACTIVE);
            changed();
        }).refused(banner::show).start(candidates);
    }

    private record Opened(IdentifyRules rules, GalleryState gallery, boolean simulated) {
    }

    private void open() {
        Work.quiet(progress -> new Opened(identification.rules(), identification.prepare(session),
                devices.one(FingerprintScanner.class).filter(scanner -> scanner.identity().simulated()).isPresent()))
                .done(opened -> {
                    print.rules(opened.rules());
                    print.offerSitter(opened.simulated());
                    form.tolerance(opened.rules().tolerance());
                    follow(opened.gallery());
                })
                .refused(banner::show)
                .start(candidates);
    }

    /** Tells how far the fingers on record are ready, until they are. */
    private void follow(GalleryState gallery) {
        header.line(gallery.filling() ? IdentifyText.galleryFilling.text(gallery.ready(), gallery.total())
                : gallery.total() == 0 ? IdentifyText.galleryNone.text()
                : IdentifyText.galleryReady.text(gallery.ready(), gallery.people()));
        if (gallery.filling()) {
            candidates.getDisplay().timerExec(FOLLOW_MILLIS, () -> {
                if (!candidates.isDisposed()) {
                    gallery();
                }
            });
        }
    }

    private void gallery() {
        Work.quiet(progress -> identification.prepare(session)).done(this::follow).start(candidates);
    }

    /** Something was taken, begun or ended: which keys work now. */
    private void changed() {
        var busy = print.isTaking() || searching;
        var taken = print.probe().isPresent();
        print.enable(!busy);
        form.enable(!searching);
        search.setEnabled(!busy && taken);
        searchWide.setEnabled(!busy && taken);
        next.setEnabled(!busy);
        desk.setVisible(form.rowId().isPresent() && navigator.offers(Pages.DESK));
        desk.setEnabled(!busy);
        if (taken && !busy && !form.hasReason()) {
            form.focus();
        }
    }

    private void search(boolean wide) {
        banner.clear();
        try {
            var question = form.question(formats.today(), wide);
            print.probe().ifPresent(probe -> search(probe, question));
        } catch (Refusal wrong) {
            banner.show(wrong);
            form.focus();
        }
    }

    private void search(Probe probe, Question question) {
        candidates.clear();
        searching = true;
        var strip = candidates.strip();
        strip.begin(Work.of(Msg.pageIdentify.text(),
                progress -> identification.search(session, probe, question, new SearchTold(strip.follow(progress))))
                .summary(found -> IdentifyText.searchDone.text(found.candidates().size(), found.search().compared()))
                .done(found -> {
                    candidates.show(found);
                    candidates.focusFirst();
                })
                .refused(refusal -> {
                    banner.show(refusal);
                    print.focus();
                })
                .always(() -> {
                    searching = false;
                    strip.end();
                    changed();
                    gallery();
                })
                .start(candidates));
        changed();
    }

    private void decided(Found found) {
        banner.clear();
        var outcome = found.search().outcome();
        header.fact(outcome == Outcome.FOUND ? IdentifyText.factFound.text() : outcome == Outcome.NOT_FOUND
                ? IdentifyText.factNotFound.text() : "", outcome == Outcome.FOUND ? Tone.GOOD : Tone.NEUTRAL);
        if (outcome != Outcome.OPEN) {
            (form.rowId().isPresent() ? desk : next).setFocus();
        }
    }

    private void next() {
        banner.clear();
        header.fact("", Tone.NEUTRAL);
        print.clear();
        form.clear();
        candidates.clear();
        changed();
        print.focus();
    }

    /** Back to the row; the desk asks whom the search found. */
    private void desk() {
        form.rowId().ifPresent(row -> navigator.open(Pages.DESK, ROW + row));
    }
}
