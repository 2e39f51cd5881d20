package id.loket.driver.sane.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import au.com.southsky.jfreesane.OptionValueConstraintType;
import au.com.southsky.jfreesane.OptionValueType;
import au.com.southsky.jfreesane.SaneDevice;
import au.com.southsky.jfreesane.SaneException;
import au.com.southsky.jfreesane.SaneOption;

import id.loket.device.DocumentScanner.Capabilities;
import id.loket.device.DocumentScanner.Colour;
import id.loket.device.DocumentScanner.Settings;
import id.loket.device.DocumentScanner.Source;

/** The well-known options of SANE (SANE standard 1.06, 4.5) of one open device, and what backends call their values. */
final class Options {

    private static final int[] USUAL = {75, 100, 150, 200, 300, 400, 600, 1200};
    private static final int EIGHT_BITS = 8;
    /** The largest sheet an Indonesian office has, F4, in mm. */
    private static final double WIDEST = 216;
    private static final double LONGEST = 331;

    private final SaneDevice device;

    Options(SaneDevice device) {
        this.device = device;
    }

    /** What backends call a source. */
    private enum SourceName {
        FEEDER(Source.FEEDER, "adf|feeder|duplex"), FLATBED(Source.FLATBED, "flatbed|platen|normal|glass");

        private final Source source;
        private final Pattern names;

        SourceName(Source source, String names) {
            this.source = source;
            this.names = Pattern.compile(names);
        }
    }

    /** What backends call a mode. */
    private enum ModeName {
        COLOUR(Colour.COLOUR, "colou?r"), GREY(Colour.GREY, "gr[ae]y"), LINE_ART(Colour.LINE_ART, "line|binary|black|b.?w|mono");

        private final Colour colour;
        private final Pattern names;

        ModeName(Colour colour, String names) {
            this.colour = colour;
            this.names = Pattern.compile(names);
        }
    }

    Capabilities capabilities() throws IOException {
        return new Capabilities(resolutions(), sources(), colours());
    }

    /** @return the resolution that the scanner really took, dpi */
    int set(Settings settings) throws IOException, SaneException {
        choose("source", sourceValue(settings.source()));
        choose("mode", modeValue(settings.colour()));
        var depth = writable("depth");
        if (depth.isPresent() && settings.colour() != Colour.LINE_ART) {
            depth.get().setIntegerValue(EIGHT_BITS);
        }
        // Last: backends change what is allowed here with the options before.
        var taken = setNumber("resolution", nearest(settings.dpi()));
        wholeSheet();
        return taken;
    }

    boolean hasFeeder() throws IOException {
        return sourceValue(Source.FEEDER).isPresent();
    }

    private int nearest(int dpi) throws IOException {
        return resolutions().stream().min(Comparator.comparingInt(each -> Math.abs(each - dpi))).orElse(dpi);
    }

    private List<Integer> resolutions() throws IOException {
        var option = writable("resolution");
        if (option.isEmpty()) {
            return List.of(USUAL[2]);
        }
        var constraint = option.get().getConstraintType();
        var fixed = option.get().getType() == OptionValueType.FIXED;
        if (constraint == OptionValueConstraintType.VALUE_LIST_CONSTRAINT) {
            return fixed ? option.get().getFixedValueListConstraint().stream().map(Double::intValue).sorted().toList()
                    : option.get().getIntegerValueListConstraint().stream().sorted().toList();
        }
        if (constraint != OptionValueConstraintType.RANGE_CONSTRAINT) {
            return Arrays.stream(USUAL).boxed().toList();
        }
        var range = option.get().getRangeConstraints();
        var least = fixed ? range.getMinimumFixed() : range.getMinimumInteger();
        var most = fixed ? range.getMaximumFixed() : range.getMaximumInteger();
        var usual = IntStream.of(USUAL).filter(dpi -> dpi >= least && dpi <= most).boxed().toList();
        return usual.isEmpty() ? List.of((int) least) : usual;
    }

    private List<Source> sources() throws IOException {
        var found = new ArrayList<Source>();
        for (var source : List.of(Source.FLATBED, Source.FEEDER)) {
            if (sourceValue(source).isPresent()) {
                found.add(source);
            }
        }
        return found.isEmpty() ? List.of(Source.FLATBED) : found;
    }

    private List<Colour> colours() throws IOException {
        var found = new ArrayList<Colour>();
        for (var colour : Colour.values()) {
            if (modeValue(colour).isPresent()) {
                found.add(colour);
            }
        }
        return found.isEmpty() ? List.of(Colour.GREY) : found;
    }

    private Optional<String> sourceValue(Source wanted) throws IOException {
        for (var value : values("source")) {
            var known = Arrays.stream(SourceName.values())
                    .filter(each -> each.names.matcher(value.toLowerCase(Locale.ROOT)).find()).findFirst();
            if (known.isPresent() && known.get().source == wanted) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private Optional<String> modeValue(Colour wanted) throws IOException {
        for (var value : values("mode")) {
            var known = Arrays.stream(ModeName.values())
                    .filter(each -> each.names.matcher(value.toLowerCase(Locale.ROOT)).find()).findFirst();
            if (known.isPresent() && known.get().colour == wanted) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private List<String> values(String name) throws IOException {
        var option = writable(name);
        return option.isPresent() && option.get().getConstraintType() == OptionValueConstraintType.STRING_LIST_CONSTRAINT
                ? option.get().getStringConstraints() : List.of();
    }

    private void choose(String name, Optional<String> value) throws IOException, SaneException {
        if (value.isPresent()) {
            device.getOption(name).setStringValue(value.get());
        }
    }

    private void wholeSheet() throws IOException, SaneException {
        limit("tl-x", false, WIDEST);
        limit("tl-y", false, LONGEST);
        limit("br-x", true, WIDEST);
        limit("br-y", true, LONGEST);
    }

    /** Only where it is in millimetres and has a range: otherwise the backend's own choice stays. */
    private void limit(String name, boolean far, double most) throws IOException, SaneException {
        var option = writable(name);
        if (option.isEmpty() || option.get().getUnits() != SaneOption.OptionUnits.UNIT_MM
                || option.get().getConstraintType() != OptionValueConstraintType.RANGE_CONSTRAINT
                || option.get().getType() != OptionValueType.FIXED) {
            return;
        }
        var range = option.get().getRangeConstraints();
        option.get().setFixedValue(far ? Math.min(most, range.getMaximumFixed()) : range.getMinimumFixed());
    }

    private int setNumber(String name, int value) throws IOException, SaneException {
        var option = writable(name);
        if (option.isEmpty()) {
            return value;
        }
        return option.get().getType() == OptionValueType.FIXED ? (int) Math.round(option.get().setFixedValue(value))
                : option.get().setIntegerValue(value);
    }

    private Optional<SaneOption> writable(String name) throws IOException {
        return Optional.ofNullable(device.getOption(name)).filter(SaneOption::isActive).filter(SaneOption::isWriteable);
    }
}
