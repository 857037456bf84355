namespace Sipoko.Messaging.Letters;

/// <summary>What a person and our staff write to each other, with what is attached; always sealed.</summary>
public sealed record Letter(string Text, IReadOnlyList<LetterFile> Files)
{
    public const int MaxLength = 4_000;
}

public sealed record LetterFile(FileId FileId, string Name);

/// <summary>Who writes to us, with an account or without; always sealed.</summary>
public sealed record Correspondent(string Name, EmailAddress Email)
{
    public const int MaxName = 120;
}
