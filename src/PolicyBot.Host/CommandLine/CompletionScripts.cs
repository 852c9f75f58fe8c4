namespace PolicyBot.Host.CommandLine;

/// <summary>Scripts by which shells ask the program what fits where the cursor stands. Each gives it the line after the program's name, and the cursor's place in that.</summary>
internal static class CompletionScripts
{
    private const string Bash = """
        _policybot() {
          local line="${COMP_LINE#* }"
          local at=$(( COMP_POINT - ${#COMP_LINE} + ${#line} ))
          local IFS=$'\n'
          COMPREPLY=( $(compgen -W "$(PROGRAM "[suggest:$at]" "$line" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}") )
        }
        complete -o default -F _policybot policybot PolicyBot.Host

        """;

    private const string Zsh = """
        _policybot() {
          local line="${words[2,-1]}"
          local -a found
          found=( "${(@f)$(PROGRAM "[suggest:${#line}]" "$line" 2>/dev/null)}" )
          compadd -a found || _files
        }
        compdef _policybot policybot PolicyBot.Host

        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName policybot, PolicyBot.Host -ScriptBlock {
          param($word, $ast, $at)
          $whole = $ast.ToString().PadRight($at)
          $line = $whole.Substring($whole.IndexOf(' ') + 1)
          & PROGRAM "[suggest:$($line.Length)]" $line 2>$null | Where-Object { $_ -like "$word*" } |
            ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
        }

        """;

    private static readonly Dictionary<string, string> Scripts = new() { ["bash"] = Bash, ["zsh"] = Zsh, ["pwsh"] = PowerShell };

    /// <summary>The shells that there is a script for.</summary>
    public static IReadOnlyCollection<string> Shells => Scripts.Keys;

    /// <summary>The script.</summary>
    /// <param name="shell">One of <see cref="Shells"/>.</param>
    /// <param name="program">What starts the program: itself, or dotnet and its file.</param>
    public static string For(string shell, IEnumerable<string> program) =>
        Scripts[shell].Replace("PROGRAM", string.Join(' ', program.Select(part => $"'{part.Replace("'", shell == "pwsh" ? "''" : @"'\''", StringComparison.Ordinal)}'")), StringComparison.Ordinal).ReplaceLineEndings("\n");
}
