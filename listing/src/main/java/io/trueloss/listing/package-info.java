/// Why a new class appears everywhere: a class that is [Listed] is found, named and documented without
/// registration.
package io.trueloss.listing;
