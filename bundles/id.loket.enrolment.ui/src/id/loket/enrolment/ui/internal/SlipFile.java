package id.loket.enrolment.ui.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;

import org.eclipse.swt.program.Program;

import id.loket.enrolment.Enrolment;
import id.loket.ui.theme.Tone;

/** Hands a slip to the machine's PDF program, from where it is printed. The file goes when the client ends. */
final class SlipFile {

    private SlipFile() {
    }

    static Path write(byte[] pdf, Enrolment enrolment) throws IOException {
        var file = Files.createTempFile("bukti-rekam-" + enrolment.id() + "-", ".pdf");
        file.toFile().deleteOnExit();
        return Files.write(file, pdf);
    }

    static void open(Path file, BiConsumer<Tone, String> tell) {
        var viewer = Program.findProgram(".pdf");
        if (viewer != null && viewer.execute(file.toString())) {
            tell.accept(Tone.GOOD, Msg.slipMade.text());
        } else {
            tell.accept(Tone.WARNING, Msg.slipNoViewer.text(file));
        }
    }
}
