namespace PolicyBot.Archive;

/// <summary>Keeps files for those who may fetch them, for as long as their links work.</summary>
internal interface IArchiveFiles
{
    /// <summary>Stores the files, the entry in the audit trail, and the message with the links, all or nothing.</summary>
    Task AddAsync(ArchiveExport export, CancellationToken cancellationToken);

    /// <summary>The file that a link leads to; <c>null</c>: there is none, or the link works no longer.</summary>
    /// <param name="token">From the link.</param>
    /// <param name="name">The file's name, from the link.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<ArchiveFile?> FindAsync(string token, string name, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Deletes the files whose links work no longer.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task DeleteExpiredAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
