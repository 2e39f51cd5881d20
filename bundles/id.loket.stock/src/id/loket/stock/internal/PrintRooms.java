package id.loket.stock.internal;

import java.util.ArrayList;
import java.util.List;

import id.loket.kernel.text.Refusal;
import id.loket.registry.office.OfficeSettings;
import id.loket.stock.Place;
import id.loket.stock.StockMsg;
import id.loket.store.Transaction;

/** The print rooms the office has named, in the order in which it did, whether blanks ever lay there or not. */
final class PrintRooms {

    private static final String SETTING = "stock.print-rooms";
    private static final int LONGEST = 60;
    private static final int MOST = 50;

    private final OfficeSettings settings;

    PrintRooms(OfficeSettings settings) {
        this.settings = settings;
    }

    List<Place> all() {
        return settings.get(SETTING).stream().flatMap(String::lines).map(Place::printRoom).toList();
    }

    Place add(Transaction transaction, String typed) {
        var name = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new Refusal(StockMsg.roomName, LONGEST);
        }
        var rooms = new ArrayList<>(all().stream().map(Place::detail).toList());
        rooms.stream().filter(name::equalsIgnoreCase).findFirst().ifPresent(known -> {
            throw new Refusal(StockMsg.roomKnown, known);
        });
        if (rooms.size() == MOST) {
            throw new Refusal(StockMsg.roomsMany, MOST);
        }
        rooms.add(name);
        settings.put(transaction, SETTING, String.join("\n", rooms));
        return Place.printRoom(name);
    }
}
