package id.loket.stock.ui.internal.supply;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Composite;

import id.loket.device.Capture;
import id.loket.device.Devices;
import id.loket.device.DocumentScanner;
import id.loket.stock.supply.Consignment;
import id.loket.stock.supply.Evidence;
import id.loket.stock.supply.EvidenceFiles;
import id.loket.ui.dialog.AskDialog;
import id.loket.ui.dialog.DocumentPreview;
import id.loket.ui.theme.Tone;
import id.loket.ui.work.Work;

/** Scans and files of a delivery note. */
final class NotePapers {

    private static final int DPI = 200;

    private final Composite pane;
    private final Desk desk;
    private final EvidenceFiles evidence;
    private final Devices devices;

    NotePapers(Composite pane, Desk desk, EvidenceFiles evidence, Devices devices) {
        this.pane = pane;
        this.desk = desk;
        this.evidence = evidence;
        this.devices = devices;
    }

    /** Attaches a file to a note. */
    void attach(Consignment consignment) {
        Desk.open(pane.getShell(), SupplyText.attach.text(), "*.pdf;*.jpg;*.jpeg;*.png").ifPresent(file -> attach(consignment, file));
    }

    private void attach(Consignment consignment, Path file) {
        Work.quiet(progress -> evidence.attach(desk.session(), EvidenceFiles.consignment(consignment.id()), file.getFileName().toString(),
                Desk.content(file))).done(kept -> desk.told(SupplyText.attachedFact.text(kept.fileName()))).refused(desk::refused).start(pane);
    }

    /** Scans pages to a note. */
    void scan(Consignment consignment) {
        var scanners = devices.of(DocumentScanner.class);
        if (scanners.isEmpty()) {
            desk.banner().show(Tone.WARNING, SupplyText.noScanner.text(), SupplyText.noScannerNext.text());
            return;
        }
        Work.of(SupplyText.scan.text(), progress -> {
            var pages = new ArrayList<byte[]>();
            var can = scanners.get(0).capabilities();
            scanners.get(0).scan(new DocumentScanner.Settings(DPI, can.sources().get(0), can.colours().get(0)),
                    page -> pages.add(page.image()), Capture.Control.of(null, Duration.ofMinutes(1)));
            for (var page = 0; page < pages.size(); page++) {
                evidence.attach(desk.session(), EvidenceFiles.consignment(consignment.id()), "scan-" + (page + 1) + ".png", pages.get(page));
            }
            return pages.size();
        }).done(pages -> desk.told(SupplyText.scannedFact.text(pages))).refused(desk::refused).start(pane);
    }

    /** Shows what is attached to a note; where there are several files, the one chosen. */
    void open(Consignment consignment) {
        Work.quiet(progress -> evidence.of(desk.session(), EvidenceFiles.consignment(consignment.id()))).done(kept -> {
            if (kept.isEmpty()) {
                desk.banner().show(Tone.NEUTRAL, SupplyText.papersNone.text(consignment.noteNumber()), SupplyText.papersNext.text());
            } else if (kept.size() == 1) {
                Work.of(SupplyText.papers.text(), progress -> evidence.paper(desk.session(), kept.get(0)))
                        .done(pdf -> show(kept.get(0), pdf)).refused(desk::refused).start(pane);
            } else {
                choose(consignment, kept);
            }
        }).refused(desk::refused).start(pane);
    }

    private void choose(Consignment consignment, List<Evidence> kept) {
        new AskDialog<>(pane.getShell(), SupplyText.papers.text(), SupplyText.papersOpen.text(), answer -> {
            var file = kept.get(answer.choice("paper"));
            return new Opened(file, evidence.paper(desk.session(), file));
        }).means(consignment.noteNumber())
                .choice("paper", SupplyText.papers.text(), kept.stream()
                        .map(each -> each.fileName() + ", " + desk.formats().dateTime(each.addedAt())).toList(), 0)
                .ask().ifPresent(opened -> show(opened.file(), opened.pdf()));
    }

    private void show(Evidence file, byte[] pdf) {
        DocumentPreview.open(pane.getShell(), file.fileName(), file.fileName().replaceFirst("\\.[^.]*$", "") + ".pdf", pdf);
    }

    private record Opened(Evidence file, byte[] pdf) {
    }
}
