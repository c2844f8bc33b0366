package io.trueloss.listing;

/// A record of settings that several verbs share, such as where the rows are or how they are parted.
///
/// A verb that has one as a component gets its components as flags. Its doc comment is kept as a page, because
/// each `@param` is the help of a flag.
public interface Settings {}
