namespace Sipoko.Web.Files;

/// <summary>Where files are kept, apart from events: what people upload, and what we make for them. A personal file is sealed under its person's key.</summary>
public interface IFileStore
{
    /// <summary>Keeps a file under its id; keeping it again changes nothing.</summary>
    Task Keep(NewFile file, CancellationToken cancellation);

    /// <summary>Null when there is no such file, or its person was erased.</summary>
    Task<KeptFile?> Find(FileId id, CancellationToken cancellation);
}

/// <param name="SealedFor">Whose key seals it, and for what; null for a public picture.</param>
public sealed record NewFile(FileId Id, string Name, string MediaType, byte[] Content, FileSeal? SealedFor);

public sealed record FileSeal(PersonId Person, Purpose Purpose);

public sealed record KeptFile(FileId Id, string Name, string MediaType, byte[] Content, DateTimeOffset KeptAt);
