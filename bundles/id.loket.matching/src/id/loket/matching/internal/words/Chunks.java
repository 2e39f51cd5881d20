package id.loket.matching.internal.words;

import java.util.function.Consumer;

/** Cuts a text at its spaces and punctuation; full stops and digits stay, a @ stands alone. Upper case, no apostrophes. */
final class Chunks {

    private Chunks() {
    }

    static void each(String text, Consumer<String> chunks) {
        var chunk = new StringBuilder(16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '.') {
                chunk.append(Character.toUpperCase(c));
            } else if (c != '\'' && c != '`' && c != '’' && c != '‘') {
                end(chunk, chunks);
                if (c == '@') {
                    chunks.accept("@");
                }
            }
        }
        end(chunk, chunks);
    }

    private static void end(StringBuilder chunk, Consumer<String> chunks) {
        if (chunk.length() > 0) {
            chunks.accept(chunk.toString());
            chunk.setLength(0);
        }
    }
}
