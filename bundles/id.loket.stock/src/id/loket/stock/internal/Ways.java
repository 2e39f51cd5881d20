package id.loket.stock.internal;

import id.loket.kernel.text.Refusal;
import id.loket.stock.Movement.Kind;
import id.loket.stock.Place;
import id.loket.stock.StockMsg;

/** Which way pieces go when a person moves them, and what such a movement is called. */
final class Ways {

    private static final String COURIER = Place.courier("").code();
    private static final String LENT = "lent:";

    private Ways() {
    }

    static Kind kind(Place source, Place target) {
        if (source.equals(target)) {
            throw new Refusal(StockMsg.wayNowhere, source.label());
        }
        if (target.equals(Place.DESTROYED)) {
            throw new Refusal(StockMsg.wayDestruction, source.label());
        }
        if (isLent(source) || isLent(target)) {
            throw new Refusal(StockMsg.wayLending, source.label(), target.label());
        }
        if (source.equals(Place.LOST) && target.equals(Place.OFFICE)) {
            return Kind.RECOVER;
        }
        if (isOnHand(source)) {
            return fromHand(source, target);
        }
        if (source.equals(Place.INVALID) && target.equals(Place.LOST)) {
            return Kind.LOSE;
        }
        throw none(source, target);
    }

    private static Kind fromHand(Place source, Place target) {
        if (target.equals(Place.LOST)) {
            return Kind.LOSE;
        }
        if (target.equals(Place.INVALID)) {
            return Kind.DAMAGE;
        }
        if (isCourier(target)) {
            return isCourier(source) ? refuse(source, target) : Kind.SEND;
        }
        if (!target.isUnused()) {
            return refuse(source, target);
        }
        if (isCourier(source)) {
            return target.isHopper() ? refuse(source, target) : Kind.ARRIVE;
        }
        if (target.isHopper()) {
            return Kind.LOAD;
        }
        if (source.isHopper()) {
            return Kind.UNLOAD;
        }
        throw new Refusal(StockMsg.wayByCourier, source.label(), target.label());
    }

    static boolean isCourier(Place place) {
        return place.code().startsWith(COURIER);
    }

    /** Where a person can take an unused piece from. */
    private static boolean isOnHand(Place place) {
        return place.isUnused() || isCourier(place);
    }

    private static boolean isLent(Place place) {
        return place.code().startsWith(LENT);
    }

    private static Kind refuse(Place source, Place target) {
        throw none(source, target);
    }

    private static Refusal none(Place source, Place target) {
        return new Refusal(StockMsg.wayNone, source.label(), target.label());
    }
}
