package io.trueloss.app.verb;

import io.trueloss.app.Commands;
import io.trueloss.app.flags.Grammar;
import io.trueloss.listing.Subject;
import io.trueloss.report.Block;
import io.trueloss.report.Report;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.verb.Verb;
import picocli.AutoComplete;

/// Prints a script that lets a shell complete verbs, flags and their words.
///
///     trueloss completion bash
///     trueloss completion zsh
///
/// For bash, add `source <(trueloss completion bash)` to `~/.bashrc`; for zsh, `source <(trueloss completion
/// zsh)` to `~/.zshrc`. Afterwards `trueloss tr` and the tab key give `trueloss train`.
///
/// @param shell the shell: bash or zsh
public record Completion(@Subject Shell shell) implements Verb<String> {

    /// Shells that are known.
    public enum Shell {
        BASH,
        ZSH
    }

    @Override
    public String run(Session session) {
        // One script serves both: it makes zsh understand bash's completion first.
        return AutoComplete.bash("trueloss", new Grammar(Commands.verbs()).tree());
    }

    @Override
    public Report report(String script) {
        return Report.of("completion", new Block.Verbatim(script));
    }
}
