package id.loket.issuance.letter.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.osgi.service.component.annotations.Component;

import id.loket.console.Command;
import id.loket.console.OpeningCommand;
import id.loket.issuance.letter.LetterCode;
import id.loket.issuance.letter.LetterCode.Verdict;
import id.loket.issuance.letter.LetterMsg;
import id.loket.kernel.text.Refusal;
import id.loket.packet.PublicSeal;

/**
 * {@code letter verify --seal FILE CODE}: checks letters with an office's public key alone, on a machine that has neither
 * its store nor a link. Exit code 1 if one of them is not valid.
 */
@Component(property = Command.NAME + "=letter")
public final class LetterCommand implements OpeningCommand {

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() < 4 || !"verify".equals(arguments.get(0)) || !"--seal".equals(arguments.get(1))) {
            throw new Refusal(LetterMsg.commandUsage);
        }
        var seal = PublicSeal.read(Path.of(arguments.get(2)));
        var bad = 0;
        for (var code : codes(arguments.subList(3, arguments.size()))) {
            var check = LetterCode.check(code, seal, LocalDate.now(Clock.systemDefaultZone()));
            out.println(check.verdict().label());
            check.code().ifPresent(sealed -> print(sealed, out));
            bad += check.verdict() == Verdict.VALID ? 0 : 1;
        }
        return bad == 0 ? 0 : 1;
    }

    private static List<String> codes(List<String> words) {
        if (!"--file".equals(words.get(0))) {
            return words;
        }
        if (words.size() != 2) {
            throw new Refusal(LetterMsg.commandUsage);
        }
        var file = Path.of(words.get(1));
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
        } catch (IOException unreadable) {
            throw new Refusal(unreadable, LetterMsg.codesUnreadable, file);
        }
    }

    private static void print(LetterCode code, PrintStream out) {
        out.println("  " + LetterMsg.commandName.text(code.number(), code.nik().value(), code.name()));
        out.println("  " + LetterMsg.commandBorn.text(code.birthDate().toString()));
        out.println("  " + LetterMsg.commandDates.text(code.issuedOn().toString(), code.validUntil().toString()));
    }
}
