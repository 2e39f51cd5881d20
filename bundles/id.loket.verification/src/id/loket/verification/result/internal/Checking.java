package id.loket.verification.result.internal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import id.loket.kernel.text.Refusal;
import id.loket.packet.PublicSeal;
import id.loket.verification.result.ResultCheck;
import id.loket.verification.result.ResultCheck.Verdict;
import id.loket.verification.result.ResultManifest;
import id.loket.verification.result.ResultManifest.Part;
import id.loket.verification.result.ResultMsg;

/** One check of one file: the container, or what was unpacked from it. */
public final class Checking {

    private final Path file;
    private final PublicSeal seal;

    /**
     * @param file to check
     * @param seal the office's
     */
    public Checking(Path file, PublicSeal seal) {
        this.file = file;
        this.seal = seal;
    }

    /**
     * @return what was found
     * @throws Refusal if there is no such file
     */
    public ResultCheck run() {
        if (!Files.isRegularFile(file)) {
            throw new Refusal(ResultMsg.fileMissing, file);
        }
        try {
            return packed();
        } catch (IOException unreadable) {
            throw new Refusal(unreadable, ResultMsg.fileMissing, file);
        }
    }

    private ResultCheck packed() throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.getEntry(ResultContainer.SIGNATURE) == null ? unpacked(false) : packed(zip);
        } catch (ZipException | EOFException noZip) {
            return unpacked(true);
        }
    }

    private ResultCheck packed(ZipFile zip) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry(ResultContainer.SIGNATURE))) {
            var signed = Signed.read(in);
            var doubt = doubt(signed);
            return doubt.isPresent() ? doubt.get() : packed(zip, signed.orElseThrow());
        } catch (ZipException | EOFException damaged) {
            return found(Verdict.INCOMPLETE, "");
        }
    }

    private ResultCheck packed(ZipFile zip, Signed signed) throws IOException {
        var contents = new HashMap<String, Content>();
        for (var part : signed.manifest().parts()) {
            var entry = zip.getEntry(part.name());
            if (entry == null) {
                return found(Verdict.INCOMPLETE, part.name());
            }
            try (var in = zip.getInputStream(entry)) {
                var content = entry.getSize() == part.size() ? Content.of(in) : null;
                if (!fits(part, content)) {
                    return found(entry.getSize() < part.size() ? Verdict.INCOMPLETE : Verdict.CHANGED, part.name());
                }
                contents.put(part.name(), content);
            }
        }
        return ResultContainer.isWhatAnOfficeWrites(file, zip, contents, signed)
                ? new ResultCheck(Verdict.GENUINE, "", Optional.of(signed.manifest()))
                : found(Verdict.CHANGED, "");
    }

    /** @param isDamaged whether it could not be opened as a zip */
    private ResultCheck unpacked(boolean isDamaged) throws IOException {
        var beside = file.resolveSibling(ResultContainer.SIGNATURE);
        if (!Files.isRegularFile(beside)) {
            return found(beginsAsContainer() || isDamaged && beginsAsZip() ? Verdict.INCOMPLETE : Verdict.NOT_SIGNED, "");
        }
        Optional<Signed> signed;
        try (var in = Files.newInputStream(beside)) {
            signed = Signed.read(in);
        }
        var doubt = doubt(signed);
        if (doubt.isPresent()) {
            return doubt.get();
        }
        var manifest = signed.orElseThrow().manifest();
        return file.getFileName().toString().equals(ResultContainer.SIGNATURE) ? folder(manifest) : one(manifest);
    }

    /** The signature was chosen: everything it speaks of must lie beside it. */
    private ResultCheck folder(ResultManifest manifest) throws IOException {
        for (var part : manifest.parts()) {
            var beside = file.resolveSibling(part.name());
            if (!Files.isRegularFile(beside)) {
                return found(Verdict.INCOMPLETE, part.name());
            }
            if (!fits(part, content(beside))) {
                return found(Files.size(beside) < part.size() ? Verdict.INCOMPLETE : Verdict.CHANGED, part.name());
            }
        }
        return new ResultCheck(Verdict.GENUINE, "", Optional.of(manifest));
    }

    /** A file keeps its content under any name; only the name it was signed under is told. */
    private ResultCheck one(ResultManifest manifest) throws IOException {
        var content = content(file);
        var name = file.getFileName().toString();
        var named = manifest.part(name);
        if (named.isPresent() && fits(named.get(), content)) {
            return new ResultCheck(Verdict.GENUINE, "", Optional.of(manifest));
        }
        return manifest.parts().stream().filter(part -> fits(part, content)).findFirst()
                .map(part -> new ResultCheck(Verdict.RENAMED, part.name(), Optional.of(manifest)))
                .orElseGet(() -> found(named.filter(part -> content.size() < part.size()).isPresent()
                        ? Verdict.INCOMPLETE : Verdict.CHANGED, name));
    }

    /** @return why the signature itself proves nothing, or empty */
    private Optional<ResultCheck> doubt(Optional<Signed> signed) {
        if (signed.isEmpty()) {
            return Optional.of(found(Verdict.CHANGED, ResultContainer.SIGNATURE));
        }
        var manifest = signed.get().manifest();
        if (seal.signed(manifest.bytes(), signed.get().signature())) {
            return Optional.empty();
        }
        var stranger = !manifest.keyId().equals(HexFormat.of().formatHex(seal.keyId()));
        return Optional.of(stranger ? found(Verdict.OTHER_OFFICE, manifest.office())
                : found(Verdict.CHANGED, ResultContainer.SIGNATURE));
    }

    private boolean beginsAsZip() throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(2), new byte[] {'P', 'K'});
        }
    }

    /** A container cut off behind its first file still opens: the workbook in it is a zip too, and ends there. */
    private boolean beginsAsContainer() throws IOException {
        try (var in = Files.newInputStream(file)) {
            return StoredZip.nameOfFirst(in).equals(ResultContainer.ROWS);
        }
    }

    private static Content content(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Content.of(in);
        }
    }

    private static boolean fits(Part part, Content content) {
        return content != null && part.size() == content.size() && part.hash().equals(content.hash());
    }

    private static ResultCheck found(Verdict verdict, String about) {
        return new ResultCheck(verdict, about, Optional.empty());
    }
}
