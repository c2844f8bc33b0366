package io.trueloss.kernel;

import io.trueloss.formula.Workings;
import io.trueloss.formula.Workings.Order;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// One evaluator's share of the process's heat: it begins with the interpreter and gets compiled code when
/// there is some.
final class Warming implements Kernel.Supply {

    /// Fewer rows are not worth reporting: short runs never meet the compiler.
    private static final long CHUNK = 1 << 16;

    private static final class Account {
        private long spent;
        private long rows;
        private Optional<Heat> heat = Optional.empty();
    }

    private final Foundry foundry;
    private final Workings workings;
    private final Map<Order, Account> accounts = new EnumMap<>(Order.class);

    Warming(Foundry foundry, Workings workings) {
        this.foundry = foundry;
        this.workings = workings;
        for (Order order : Order.values()) {
            accounts.put(order, new Account());
        }
    }

    private Account account(Order order) {
        return Objects.requireNonNull(accounts.get(order));
    }

    @Override
    public Optional<Tape> tape(Order order) {
        return account(order).heat.flatMap(Heat::code).map(code -> new Tape(code, workings, order));
    }

    @Override
    public void spent(Order order, long nanoseconds, long rows) {
        var account = account(order);
        account.spent += nanoseconds;
        account.rows += rows;
        if (account.rows > CHUNK) {
            if (account.heat.isEmpty()) {
                account.heat = Optional.of(foundry.heat(workings, order));
            }
            account.heat.get().add(account.spent, account.rows);
            account.spent = 0;
            account.rows = 0;
        }
    }
}
