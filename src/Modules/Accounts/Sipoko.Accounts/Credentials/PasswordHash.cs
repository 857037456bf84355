namespace Sipoko.Accounts.Credentials;

/// <summary>A password as it is kept; never written to a log.</summary>
public readonly record struct PasswordHash(string Value)
{
    public override string ToString() => "(hash)";
}
