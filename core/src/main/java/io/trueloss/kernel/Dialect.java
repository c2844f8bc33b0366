package io.trueloss.kernel;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.util.function.Consumer;

/// How lanes are held and computed in generated code. What a method makes it leaves on the operand stack.
interface Dialect {

    /// How many rows are worked on at once.
    int rows();

    /// What a lane of this kind is held in.
    ClassDesc type(Kind kind);

    /// A constant.
    void constant(CodeBuilder code, Lane lane);

    /// One number for every row.
    ///
    /// @param number puts it on the stack
    void spread(CodeBuilder code, Runnable number);

    /// Rows of an array. Integers and masks come back as they were stored.
    ///
    /// @param place puts the array and the index of the first row on the stack
    void load(CodeBuilder code, Kind kind, Runnable place);

    /// Stores rows: integers as the numbers with their bits, masks as 1 and 0.
    ///
    /// @param place puts the array and the index of the first row on the stack
    /// @param lane puts what is stored there
    void store(CodeBuilder code, Kind kind, Runnable place, Runnable lane);

    /// An operation.
    ///
    /// @param push puts an argument on the stack
    void apply(CodeBuilder code, Lane lane, Consumer<Lane> push);
}
