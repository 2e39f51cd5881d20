package id.loket.enrolment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import id.loket.device.Capture;
import id.loket.enrolment.EnrolmentMsg;
import id.loket.enrolment.Enrolments;
import id.loket.enrolment.Item;
import id.loket.enrolment.SlapTries;
import id.loket.enrolment.Step;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.text.Refusal;
import id.loket.testing.StoreTest;

/** Several fingers taken at once. */
class SlapsTest extends OfficeTest {

    @StoreTest
    void aSlapTakesAllFingersThatAreWantedAndEachIsAStepOfItsOwn() {
        office.slaps = List.of(
                EnumSet.of(FingerPosition.RIGHT_INDEX, FingerPosition.RIGHT_MIDDLE, FingerPosition.RIGHT_RING, FingerPosition.RIGHT_LITTLE),
                EnumSet.of(FingerPosition.LEFT_INDEX, FingerPosition.LEFT_MIDDLE, FingerPosition.LEFT_RING, FingerPosition.LEFT_LITTLE),
                EnumSet.of(FingerPosition.RIGHT_THUMB, FingerPosition.LEFT_THUMB));
        office.poorOnce = FingerPosition.LEFT_THUMB;
        var result = office.recorder.record(Office.OPERATOR, office.adult().id(), List.of(office.leftOut(Item.FINGER_RIGHT_LITTLE)), stored -> { });
        assertEquals(List.of("2+0", "3+1", "4+0"), office.slapsTaken);
        assertEquals(2, result.recording().captures().stream().filter(capture -> capture.item() == Item.FINGER_LEFT_THUMB).count());
        assertEquals(9, Item.of(Step.FINGERS).stream().filter(item -> result.recording().kept(item).isPresent()).count());
        assertFalse(result.recording().kept(Item.FINGER_LEFT_THUMB).orElseThrow().belowThreshold());
    }

    @StoreTest
    void aSlapThatIsStoredInPartIsTakenAgainForTheRest() {
        var begun = office.enrolments.begin(Office.OPERATOR, office.adult().id());
        office.enrolments.confirmBiodata(Office.OPERATOR, begun.enrolment().id());
        office.accept(begun, Item.PORTRAIT, 80);
        var before = office.accept(begun, Item.SIGNATURE, 80);
        var left = new AtomicInteger(before.policy().tries() + 1);
        var failing = (Enrolments) Proxy.newProxyInstance(Enrolments.class.getClassLoader(), new Class<?>[] {Enrolments.class},
                (self, method, arguments) -> {
                    if (method.getName().equals("accept") && arguments[2] == Item.FINGER_RIGHT_MIDDLE && left.getAndDecrement() > 0) {
                        throw new Refusal(EnrolmentMsg.noSuchResident);
                    }
                    return call(method, arguments);
                });
        var taken = new EnumMap<Item, Capture.Image>(Item.class);
        Stream.of(Item.FINGER_RIGHT_INDEX, Item.FINGER_RIGHT_MIDDLE, Item.FINGER_RIGHT_RING, Item.FINGER_RIGHT_LITTLE)
                .forEach(item -> taken.put(item, office.image(item.name(), 80)));
        var slaps = new SlapTries();
        while (left.get() > 0) {
            Office.refused(EnrolmentMsg.noSuchResident, () -> slaps.accept(failing, Office.OPERATOR, before, taken, "scanner:1"));
        }
        var now = slaps.accept(failing, Office.OPERATOR, before, taken, "scanner:1");
        taken.keySet().forEach(item -> assertTrue(now.kept(item).isPresent(), item.name()));
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(office.enrolments, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
