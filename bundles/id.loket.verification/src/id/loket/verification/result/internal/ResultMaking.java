package id.loket.verification.result.internal;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.kernel.text.Refusal;
import id.loket.verification.desk.DeskProgress;
import id.loket.verification.desk.RowResult;
import id.loket.verification.result.ResultManifest;
import id.loket.verification.result.ResultManifest.Part;
import id.loket.verification.result.ResultMsg;

/** One result on its way to the medium, beside the file it will be; whatever ends early leaves nothing there. */
final class ResultMaking implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ResultMaking.class);
    private static final int TELL_EVERY = 500;

    private final Path file;
    private final Path workbookFile;
    private final Path part;
    private final Heading heading;
    private final Tally tally;
    private final OutputStream out;
    private final ResultWorkbook workbook;
    private Content rows;
    private String letterHash;
    private long done;

    ResultMaking(Path file, Heading heading, Disclosure disclosure) {
        this.file = file.toAbsolutePath();
        this.heading = heading;
        this.tally = new Tally(disclosure);
        tally.expect(heading.list().totalRows());
        workbookFile = beside(".xlsx.part");
        part = beside(".part");
        if (Files.exists(this.file)) {
            throw new Refusal(ResultMsg.fileThere, file);
        }
        try {
            Files.createDirectories(this.file.getParent());
            out = new BufferedOutputStream(Files.newOutputStream(workbookFile));
        } catch (IOException unwritable) {
            throw new Refusal(unwritable, ResultMsg.notWritten, file);
        }
        workbook = new ResultWorkbook(out, heading, disclosure);
    }

    private Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    void add(RowResult row, DeskProgress progress) {
        if (done % TELL_EVERY == 0) {
            progress.rows(done, tally.rows());
            if (progress.cancelled()) {
                throw new Refusal(ResultMsg.cancelled);
            }
        }
        done++;
        tally.add(row);
        try {
            workbook.add(row);
        } catch (IOException unwritable) {
            throw new Refusal(unwritable, ResultMsg.notWritten, file);
        }
    }

    /** Every row was added. */
    void rowsDone() {
        try {
            workbook.finish(tally);
            out.close();
            try (var in = Files.newInputStream(workbookFile)) {
                rows = Content.of(in);
            }
        } catch (IOException unwritable) {
            throw new Refusal(unwritable, ResultMsg.notWritten, file);
        }
    }

    Tally tally() {
        return tally;
    }

    /** @return what the file with the rows holds */
    Content rows() {
        return rows;
    }

    String letterHash() {
        return letterHash;
    }

    /** Signs and packs. */
    void seal(Heading numbered, byte[] letter, byte[] keyId, String office, UnaryOperator<byte[]> sign) {
        try {
            var content = Content.of(new ByteArrayInputStream(letter));
            letterHash = content.hash();
            var list = heading.list();
            var manifest = new ResultManifest(numbered.number(), office, heading.campaign().name(), list.uuid(),
                    list.number(), list.fileName(), list.hash(), tally.rows(), tally.decided(), heading.madeBy(),
                    heading.madeAt(), List.of(new Part(ResultContainer.ROWS, rows.size(), rows.hash()),
                            new Part(ResultContainer.LETTER, content.size(), content.hash())),
                    HexFormat.of().formatHex(keyId));
            ResultContainer.write(part, workbookFile, letter, new Signed(manifest, sign.apply(manifest.bytes())));
        } catch (IOException unwritable) {
            throw new Refusal(unwritable, ResultMsg.notWritten, file);
        }
    }

    /** Gives the file its name, once the register has it. */
    void inPlace() {
        try {
            Files.move(part, file);
        } catch (IOException unwritable) {
            throw new Refusal(unwritable, ResultMsg.notWritten, file);
        }
    }

    /** Personal data stays on the medium in the finished file only. */
    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException alreadyTold) {
            LOG.debug("The workbook was not finished", alreadyTold);
        }
        remove(workbookFile);
        remove(part);
    }

    private static void remove(Path left) {
        try {
            Files.deleteIfExists(left);
        } catch (IOException stays) {
            LOG.warn("{} is left on the medium", left, stays);
        }
    }
}
