package id.loket.verification.result.internal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import id.loket.console.Command;
import id.loket.console.OpeningCommand;
import id.loket.kernel.text.Refusal;
import id.loket.packet.PublicSeal;
import id.loket.verification.result.ResultCheck;
import id.loket.verification.result.ResultCheck.Verdict;
import id.loket.verification.result.ResultManifest;
import id.loket.verification.result.ResultMsg;

/**
 * {@code result verify --seal KEY.pem FILE …}: checks results with an office's public key alone, on a machine that has
 * neither its store nor a link. Of several results of one campaign the older ones are named as such. Exit code 1 if one of
 * the files is not to be relied on.
 */
@Component(property = Command.NAME + "=result")
public final class ResultCommand implements OpeningCommand {

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() < 4 || !"verify".equals(arguments.get(0)) || !"--seal".equals(arguments.get(1))) {
            throw new Refusal(ResultMsg.commandUsage);
        }
        return verify(PublicSeal.read(Path.of(arguments.get(2))), arguments.subList(3, arguments.size()), out);
    }

    static int verify(PublicSeal seal, List<String> files, PrintStream out) {
        var checks = new ArrayList<ResultCheck>();
        files.forEach(file -> checks.add(ResultCheck.of(Path.of(file), seal)));
        var newest = newest(checks);
        var doubtful = 0;
        for (int i = 0; i < files.size(); i++) {
            var check = superseded(checks.get(i), newest);
            out.println(files.get(i));
            print(check, out);
            doubtful += check.verdict().isReliable() ? 0 : 1;
        }
        return doubtful == 0 ? 0 : 1;
    }

    private static Map<String, ResultManifest> newest(List<ResultCheck> checks) {
        var newest = new HashMap<String, ResultManifest>();
        checks.stream().map(ResultCheck::manifest).flatMap(Optional::stream)
                .sorted(Comparator.comparing(manifest -> manifest.madeAt().toInstant()))
                .forEach(manifest -> newest.put(manifest.campaign(), manifest));
        return newest;
    }

    private static ResultCheck superseded(ResultCheck check, Map<String, ResultManifest> newest) {
        return check.manifest().map(manifest -> newest.get(manifest.campaign()))
                .filter(other -> !other.number().equals(check.manifest().orElseThrow().number()))
                .map(other -> new ResultCheck(Verdict.OLDER, other.number(), check.manifest())).orElse(check);
    }

    private static void print(ResultCheck check, PrintStream out) {
        out.println("  " + check.words().found());
        out.println("  " + check.words().next());
        check.manifest().ifPresent(manifest -> {
            out.println("  " + ResultMsg.commandNumber.text(manifest.number(), manifest.office()));
            out.println("  " + ResultMsg.commandList.text(manifest.campaign(), manifest.listVersion(), manifest.listFile()));
            out.println("  " + ResultMsg.commandRows.text(manifest.rows(), manifest.decided(), manifest.open()));
            out.println("  " + ResultMsg.commandMade.text(manifest.madeBy(), made(manifest.madeAt())));
            if (check.isPartial()) {
                out.println("  " + ResultMsg.commandPartial.text(manifest.open()));
            }
        });
    }

    private static String made(OffsetDateTime at) {
        return "%1$td-%1$tm-%1$tY %1$tH.%1$tM".formatted(at);
    }
}
