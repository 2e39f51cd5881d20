package id.loket.driver.pcsc.internal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import id.loket.device.CardReader.CardChannel;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.chip.ChipContents;
import id.loket.device.chip.ChipProfile;
import id.loket.driver.pcsc.internal.ChipLayout.ChipFile;

/**
 * The chip for training: {@code training.properties} says what lies where. Its seal's key is public, so outside a training
 * office ({@code loket.training}) it recognises no card.
 */
@Component
public final class TrainingProfile implements ChipProfile {

    private final ChipLayout layout = ChipLayout.read("training.properties");
    private final BiodataFields fields = new BiodataFields(layout.tags());
    private final ChipSeal seal = new ChipSeal(layout.sealKey());

    private final boolean training;

    /** @param context tells whether this is a training office */
    @Activate
    public TrainingProfile(BundleContext context) {
        this(Boolean.parseBoolean(context.getProperty("loket.training")));
    }

    TrainingProfile(boolean training) {
        this.training = training;
    }

    @Override
    public String name() {
        return "training";
    }

    @Override
    public boolean recognises(CardChannel card) {
        return training && new ChipFiles(card).selected(layout.application());
    }

    @Override
    public String chipNumber(CardChannel card) {
        return new String(opened(card).read(layout.number()), StandardCharsets.US_ASCII);
    }

    @Override
    public ChipContents read(CardChannel card) {
        var files = opened(card);
        var stamped = files.read(layout.seal());
        var contents = new ArrayList<byte[]>();
        layout.sealed().forEach(file -> contents.add(files.read(file)));
        if (stamped.length == 0 && contents.stream().allMatch(content -> content.length == 0)) {
            throw new DeviceException(Fault.ATTENTION, null, Text.chipEmpty);
        }
        if (!seal.matches(stamped, files.read(layout.number()), contents)) {
            throw new DeviceException(Fault.UNTRUSTED, null, Text.chipForged);
        }
        return contents(contents);
    }

    @Override
    public void write(CardChannel card, ChipContents contents) {
        var sealed = layout.sealed();
        var bytes = bytes(contents);
        for (var index = 0; index < sealed.size(); index++) {
            fits(sealed.get(index), bytes.get(index));
        }
        var files = opened(card);
        var number = files.read(layout.number());
        files.verify(layout.pin());
        // Without a seal while it is written: whatever cuts this off leaves a chip that nobody believes.
        files.write(layout.seal(), new byte[0]);
        for (var index = 0; index < sealed.size(); index++) {
            files.write(sealed.get(index), bytes.get(index));
        }
        files.write(layout.seal(), seal.over(number, bytes));
    }

    private ChipFiles opened(CardChannel card) {
        var files = new ChipFiles(card);
        if (!files.selected(layout.application())) {
            throw new DeviceException(Fault.ATTENTION, null, Text.chipUnknown);
        }
        return files;
    }

    /** In the order of {@link ChipLayout#sealed}. */
    private List<byte[]> bytes(ChipContents contents) {
        if (contents.fingers().size() > layout.fingers().size()) {
            throw new IllegalArgumentException(contents.fingers().size() + " fingers, " + layout.fingers().size() + " fit");
        }
        var bytes = new ArrayList<>(List.of(fields.encoded(contents.biodata()), contents.portrait(), contents.signature()));
        new TreeMap<>(contents.fingers()).forEach((position, template) ->
                bytes.add(ByteBuffer.allocate(1 + template.length).put(position.byteValue()).put(template).array()));
        while (bytes.size() < layout.sealed().size()) {
            bytes.add(new byte[0]);
        }
        return bytes;
    }

    private ChipContents contents(List<byte[]> files) {
        try {
            Map<Integer, byte[]> fingers = new HashMap<>();
            files.subList(3, files.size()).stream().filter(file -> file.length > 0).forEach(file -> {
                var in = ByteBuffer.wrap(file);
                var position = (int) in.get();
                var template = new byte[in.remaining()];
                in.get(template);
                fingers.put(position, template);
            });
            return new ChipContents(fields.decoded(files.get(0)), files.get(1), files.get(2), fingers);
        } catch (BufferUnderflowException sealedNonsense) {
            throw new DeviceException(Fault.GARBAGE, sealedNonsense, Text.chipNonsense);
        }
    }

    private static void fits(ChipFile file, byte[] content) {
        if (content.length > ChipFiles.room(file)) {
            throw new DeviceException(Fault.ATTENTION, null, Text.chipTooSmall, label(file), content.length,
                    ChipFiles.room(file));
        }
    }

    private static String label(ChipFile file) {
        return switch (file.key()) {
            case "biodata" -> Text.biodata.text();
            case "portrait" -> Text.portrait.text();
            case "signature" -> Text.signature.text();
            default -> Text.finger.text();
        };
    }
}
