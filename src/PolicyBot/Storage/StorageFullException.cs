using System.Data.Common;

namespace PolicyBot.Storage;

/// <summary>There is no room for more in the database. Nothing of the transaction is stored.</summary>
internal sealed class StorageFullException(Exception inner) : DbException("The database has no room for more.", inner);
