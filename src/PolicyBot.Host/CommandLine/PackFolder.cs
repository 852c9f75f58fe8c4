using PolicyBot.Guidelines;
using PolicyBot.Guidelines.Import;

namespace PolicyBot.Host.CommandLine;

/// <summary>Writes imported packs, and never over what is there without being told to.</summary>
internal static class PackFolder
{
    /// <summary>Writes the files of a new pack.</summary>
    /// <exception cref="MendException">Files are there already, or the folder can't be written; the message says what to do.</exception>
    public static async Task WriteAsync(string folder, IReadOnlyDictionary<string, string> files, bool force, CancellationToken cancellationToken)
    {
        var there = files.Keys.Where(name => File.Exists(Path.Combine(folder, name))).ToList();
        if (there.Count > 0 && !force)
        {
            throw new MendException($"{folder} already has {string.Join(", ", there)}. Nothing is written. Choose another folder with --out, write over them with --force, or keep them and put the wording in with --into.");
        }
        await WritingAsync(folder, async () =>
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, text) in files)
            {
                await File.WriteAllTextAsync(Path.Combine(folder, name), text, cancellationToken);
            }
        });
    }

    /// <summary>Puts wordings into a pack's guidelines.yaml.</summary>
    /// <returns>How many were written, and the sections whose other wording was kept.</returns>
    /// <exception cref="MendException">The file can't be written.</exception>
    public static async Task<(int Changed, IReadOnlyCollection<SectionId> Kept)> PutAsync(
        string folder, IReadOnlyDictionary<SectionId, string> wordings, bool force, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, GuidelineFile.Name);
        var kept = new List<SectionId>();
        var before = await File.ReadAllTextAsync(file, cancellationToken);
        var after = WordingFile.With(before, wordings, force, kept);
        if (after == before)
        {
            return (0, kept);
        }
        await WritingAsync(folder, async () =>
        {
            // A file half written would be a pack lost.
            var beside = $"{file}.new";
            await File.WriteAllTextAsync(beside, after, cancellationToken);
            File.Move(beside, file, overwrite: true);
        });
        var old = SectionPlace.Read(before).ToDictionary(place => place.Id, place => place.Ordlyd);
        return (SectionPlace.Read(after).Count(place => place.Ordlyd != old[place.Id]), kept);
    }

    private static async Task WritingAsync(string folder, Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new MendException($"{folder} can't be written ({error.Message.TrimEnd('.')}). Choose a folder that you may write in.");
        }
    }
}
