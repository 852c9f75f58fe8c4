using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace PolicyBot.Guidelines.Import;

/// <summary>The text of a PDF, through the program <c>pdftotext</c> of Poppler, which is not part of PolicyBot.</summary>
internal static class PdfText
{
    /// <summary>The name of the program, found as the system finds programs.</summary>
    public const string Program = "pdftotext";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>The text, laid out as on the pages, which form feeds part.</summary>
    /// <param name="path">The PDF.</param>
    /// <param name="program">The program's name or path.</param>
    /// <exception cref="PolicyBot.Municipalities.PackException">The program is missing, took over a minute, or found no text.</exception>
    public static string Read(string path, string program)
    {
        using var process = Start(path, program);
        var errors = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw DocumentFile.Unreadable(path, $"{program} was not done within a minute; save the document as plain text");
        }
        if (process.ExitCode != 0)
        {
            var why = errors.GetAwaiter().GetResult().ReplaceLineEndings(" ").Trim();
            throw DocumentFile.Unreadable(path, why.Contains("password", StringComparison.OrdinalIgnoreCase)
                ? "the PDF is protected with a password; save it without one"
                : $"{program} can't read it: {why}");
        }
        var pages = text.GetAwaiter().GetResult();
        return string.IsNullOrWhiteSpace(pages)
            ? throw DocumentFile.Unreadable(path, "the PDF has pictures of pages and no text; it must be read by a program for text recognition (OCR) first")
            : pages;
    }

    private static Process Start(string path, string program)
    {
        var start = new ProcessStartInfo(program, ["-layout", "-enc", "UTF-8", Path.GetFullPath(path), "-"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw DocumentFile.Unreadable(path, $"to read a PDF the program {program} must be installed (Debian and Ubuntu: apt install poppler-utils); or save the document as .docx or .txt");
        }
    }
}
