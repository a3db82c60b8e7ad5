package guitai.headquarters.console;

import com.fasterxml.uuid.Generators;
import guitai.domain.product.Sku;
import guitai.domain.sale.Sale;
import guitai.domain.sale.SaleId;
import guitai.domain.sale.SaleLine;
import guitai.headquarters.testing.Till;
import java.util.List;

/** What stores do that gives headquarters work. */
final class Work {

    private Work() {
    }

    /** A sale of a product under a number that headquarters does not know. */
    static void sellUnder(Till till, String sku) {
        Sale sale = till.sell(1, (int) till.seq());
        SaleLine line = sale.lines().getFirst();
        till.record(new Sale(new SaleId(Generators.timeBasedEpochGenerator().generate()), sale.number(), sale.at(), sale.clerk(), sale.buyer(),
                List.of(new SaleLine(1, new Sku(sku), line.name(), line.quantity(), line.listPrice(), line.serial(), line.adjustments(), line.taxRate(),
                        line.points())), sale.tenders(), sale.cashGiven(), sale.change(), 1));
    }
}
