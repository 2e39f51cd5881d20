package id.loket.ui.dialog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.document.PdfPages;
import id.loket.kernel.text.Refusal;
import id.loket.ui.internal.UiMsg;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Progress;
import id.loket.ui.work.Work;

/** A paper before it is printed: its pages, larger or smaller, to be saved or sent to the office's paper printer. */
public final class DocumentPreview extends LoketDialog {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentPreview.class);
    private static final float SCREEN_DPI = 96;
    private static final float PRINT_DPI = 300;
    private static final float STEP = 1.25f;
    private static final float SMALLEST = 0.4f;
    private static final float LARGEST = 3;
    /** Pixels for one turn of the wheel's notch or one arrow key. */
    private static final int LINE = 40;
    private static final int WIDTH = 860;
    private static final int LEAST_HEIGHT = 420;
    /** Of the screen's height: title bar and panels of the desktop stay visible. */
    private static final int AROUND = 220;

    private final String fileName;
    private final byte[] pdf;
    private final int pages;
    private ScrolledComposite scroll;
    private Canvas sheet;
    private Label where;
    private Banner banner;
    private Image image;
    private int page;
    private float zoom = 1;

    private DocumentPreview(Shell parent, String title, String fileName, byte[] pdf, int pages) {
        super(parent, title);
        this.fileName = fileName;
        this.pdf = pdf;
        this.pages = pages;
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.MAX);
    }

    /**
     * Shows a document until the person leaves it. On the UI thread.
     *
     * @param parent window
     * @param title what the document is called
     * @param fileName proposed for saving: {@code berita-acara-12.pdf}
     * @param pdf the document
     * @throws Refusal if it is no PDF
     */
    public static void open(Shell parent, String title, String fileName, byte[] pdf) {
        try (var read = PdfPages.of(pdf)) {
            new DocumentPreview(parent, title, fileName, pdf, read.count()).open();
        }
    }

    @Override
    protected int width() {
        return WIDTH;
    }

    @Override
    protected void fill(Composite body) {
        banner = new Banner(body);
        scroll = Grids.fill(new ScrolledComposite(body, SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER));
        scroll.setBackground(Theme.of(body).track);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.getVerticalBar().setIncrement(LINE);
        scroll.getHorizontalBar().setIncrement(LINE);
        ((GridData) scroll.getLayoutData()).heightHint =
                Math.max(LEAST_HEIGHT, body.getMonitor().getClientArea().height - AROUND);
        sheet = Names.id(new Canvas(scroll, SWT.DOUBLE_BUFFERED), "preview.page");
        sheet.setBackground(Theme.of(body).track);
        Names.of(sheet, () -> UiMsg.previewPicture.text() + ". " + UiMsg.previewPage.text(page + 1, pages));
        sheet.addPaintListener(event -> paint(event.gc));
        sheet.addListener(SWT.Dispose, event -> drop());
        sheet.addListener(SWT.KeyDown, this::scroll);
        scroll.setContent(sheet);
        draw();
    }

    @Override
    protected void buttons(Composite bar) {
        where = Names.id(Labels.muted(bar, ""), "preview.where");
        if (pages > 1) {
            KeyButton.secondary(bar, UiMsg.previewBefore.text(), Key.PAGE_UP, () -> turn(-1));
            KeyButton.secondary(bar, UiMsg.previewNext.text(), Key.PAGE_DOWN, () -> turn(1));
        }
        KeyButton.secondary(bar, UiMsg.previewSmaller.text(), Key.control('-'), () -> zoom(1 / STEP));
        KeyButton.secondary(bar, UiMsg.previewLarger.text(), Key.control('='), () -> zoom(STEP));
        KeyButton.secondary(bar, UiMsg.previewSave.text(), Key.control('s'), this::save);
        KeyButton.primary(bar, UiMsg.previewPrint.text(), Key.control('p'), this::print);
        leave(bar, UiMsg.close.text());
        tellWhere();
        sheet.setFocus();
    }

    /** Arrow keys move over a page that is larger than the window. */
    private void scroll(Event event) {
        var origin = scroll.getOrigin();
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> scroll.setOrigin(origin.x, origin.y + LINE);
            case SWT.ARROW_UP -> scroll.setOrigin(origin.x, Math.max(0, origin.y - LINE));
            case SWT.ARROW_RIGHT -> scroll.setOrigin(origin.x + LINE, origin.y);
            case SWT.ARROW_LEFT -> scroll.setOrigin(Math.max(0, origin.x - LINE), origin.y);
            default -> {
                // Every other key is a button's.
            }
        }
    }

    private void turn(int by) {
        var next = Math.max(0, Math.min(pages - 1, page + by));
        if (next != page) {
            page = next;
            scroll.setOrigin(0, 0);
            tellWhere();
            draw();
        }
    }

    private void zoom(float by) {
        zoom = Math.max(SMALLEST, Math.min(LARGEST, zoom * by));
        draw();
    }

    private void tellWhere() {
        where.setText(UiMsg.previewPage.text(page + 1, pages));
        where.getParent().layout();
    }

    /** A page takes some 100 ms, so it is drawn beside the UI thread; of several the last one asked for is shown. */
    private void draw() {
        var wanted = page;
        var dpi = SCREEN_DPI * zoom;
        Work.quiet(progress -> {
            try (var read = PdfPages.of(pdf)) {
                return new ImageData(new ByteArrayInputStream(read.png(wanted, dpi)));
            }
        }).done(data -> {
            if (wanted == page && dpi == SCREEN_DPI * zoom) {
                show(data);
            }
        }).refused(banner::show).start(sheet);
    }

    private void show(ImageData data) {
        drop();
        image = new Image(sheet.getDisplay(), data);
        scroll.setMinSize(new Point(data.width + 2 * Theme.GAP, data.height + 2 * Theme.GAP));
        sheet.redraw();
    }

    private void paint(GC gc) {
        var area = sheet.getClientArea();
        if (image == null) {
            // The first page of a session takes seconds, until the fonts of the machine are known.
            gc.setFont(Theme.of(sheet).body());
            gc.setForeground(Theme.of(sheet).muted);
            var words = UiMsg.loading.text();
            gc.drawText(words, (area.width - gc.textExtent(words).x) / 2, area.height / 3, true);
            return;
        }
        var size = image.getBounds();
        gc.drawImage(image, Math.max(Theme.GAP, (area.width - size.width) / 2), Theme.GAP);
    }

    private void drop() {
        if (image != null) {
            image.dispose();
            image = null;
        }
    }

    private void save() {
        var dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setFilterExtensions(new String[] {"*.pdf"});
        dialog.setFileName(fileName);
        dialog.setOverwrite(true);
        var chosen = dialog.open();
        if (chosen != null) {
            Work.quiet(progress -> write(Path.of(chosen)))
                    .done(file -> banner.show(Tone.GOOD, UiMsg.previewSaved.text(file), ""))
                    .refused(banner::show)
                    .start(sheet);
        }
    }

    private Path write(Path file) {
        try {
            return Files.write(file, pdf);
        } catch (IOException notWritten) {
            LOG.warn("A document could not be saved at {}", file, notWritten);
            throw new Refusal(notWritten, UiMsg.previewSaveFailed, file);
        }
    }

    private void print() {
        var dialog = new PrintDialog(getShell());
        var asked = new PrinterData();
        asked.startPage = 1;
        asked.endPage = pages;
        dialog.setPrinterData(asked);
        var chosen = dialog.open();
        if (chosen != null) {
            Work.of(getShell().getText(), progress -> {
                progress.total(pages);
                send(chosen, progress);
                return chosen.name;
            }).done(name -> banner.show(Tone.GOOD, UiMsg.previewPrinted.text(name), ""))
                    .refused(banner::show)
                    .start(sheet);
        }
    }

    private void send(PrinterData chosen, Progress progress) {
        var printer = printer(chosen);
        try (var read = PdfPages.of(pdf)) {
            if (!printer.startJob(fileName)) {
                throw new Refusal(UiMsg.previewPrintFailed, chosen.name);
            }
            var all = chosen.scope != PrinterData.PAGE_RANGE;
            var first = all ? 0 : Math.max(1, chosen.startPage) - 1;
            var last = all ? pages - 1 : Math.min(pages, chosen.endPage) - 1;
            for (var each = first; each <= last && !progress.cancelled(); each++) {
                progress.doing(UiMsg.previewPage.text(each + 1, pages));
                put(printer, new ImageData(new ByteArrayInputStream(read.png(each, PRINT_DPI))));
                progress.advance(1);
            }
            if (progress.cancelled()) {
                printer.cancelJob();
            } else {
                printer.endJob();
            }
        } finally {
            printer.dispose();
        }
    }

    /** A printer that was switched off or removed since the dialog listed it shows only here. */
    private static Printer printer(PrinterData chosen) {
        try {
            return new Printer(chosen);
        } catch (SWTException | SWTError gone) {
            throw new Refusal(gone, UiMsg.previewPrintFailed, chosen.name);
        }
    }

    /** The sheet's own margins are in the document; the printer's area is filled as far as the proportions allow. */
    private static void put(Printer printer, ImageData data) {
        printer.startPage();
        var area = printer.getClientArea();
        var scale = Math.min((double) area.width / data.width, (double) area.height / data.height);
        var picture = new Image(printer, data);
        var gc = new GC(printer);
        gc.drawImage(picture, 0, 0, data.width, data.height, 0, 0, (int) (data.width * scale), (int) (data.height * scale));
        gc.dispose();
        picture.dispose();
        printer.endPage();
    }
}
