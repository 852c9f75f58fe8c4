namespace PolicyBot.Guidelines.Versions;

/// <summary>What became of a rule from one version to the next.</summary>
internal abstract record RuleChange
{
    private RuleChange()
    {
    }

    /// <summary>The rule as it is now, or was last.</summary>
    public abstract RecordedRule Rule { get; }

    /// <summary>The new version has it, the one before had not.</summary>
    public sealed record Added(RecordedRule Now) : RuleChange
    {
        /// <inheritdoc/>
        public override RecordedRule Rule => Now;
    }

    /// <summary>It says something else than before.</summary>
    public sealed record Changed(RecordedRule Before, RecordedRule Now) : RuleChange
    {
        /// <inheritdoc/>
        public override RecordedRule Rule => Now;
    }

    /// <summary>The new version has it no longer.</summary>
    public sealed record Removed(RecordedRule Before) : RuleChange
    {
        /// <inheritdoc/>
        public override RecordedRule Rule => Before;
    }
}
