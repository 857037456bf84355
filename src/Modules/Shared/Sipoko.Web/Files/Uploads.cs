using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Sipoko.Web.Forms;

namespace Sipoko.Web.Files;

/// <summary>
/// Takes the files of a form. Each is kept at once, so that a form that is shown again has lost nothing: a protected hidden field, which nobody can make
/// for another's file, remembers it. What no command takes up in the end is removed some days later, when no form remembers it any more.
/// </summary>
public sealed class Uploads(IFileStore files, UploadAllowance allowance, IDataProtectionProvider protection)
{
    /// <summary>How long a form remembers a file.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(6);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("sipoko.uploads").ToTimeLimitedDataProtector();

    /// <summary>The files of one field: those kept from an earlier sending and those just sent. Every fault is put on the field.</summary>
    public async Task<IReadOnlyList<TakenFile>> Take(FormFields fields, string name, FileRules rules, FileSeal? seal, CancellationToken cancellation)
    {
        var removed = fields.All(RemovedName(name)).ToHashSet(StringComparer.Ordinal);
        var taken = fields.All(KeptName(name)).Where(token => !removed.Contains(token)).Select(Read).OfType<TakenFile>().DistinctBy(file => file.Id).Take(rules.MostFiles).ToList();
        foreach (var sent in fields.Files(name))
        {
            if (taken.Count == rules.MostFiles)
            {
                if (rules.MostFiles > 1)
                {
                    fields.Refuse(name, $"Trop de fichiers\u00A0: {rules.MostFiles} au plus.");
                    break;
                }

                taken.Clear(); // the newer one replaces the older
            }

            if (await Keep(sent, rules, seal, cancellation) is (var kept, var fault) && kept is not null)
            {
                taken.Add(kept);
            }
            else
            {
                fields.Refuse(name, $"«\u00A0{FileCheck.NameOf(sent.FileName, "")[..^4]}\u00A0»\u00A0: {fault}");
            }
        }

        return taken;
    }

    /// <summary>The field as it is shown, with what was kept.</summary>
    public static FileField Field(FormFields fields, string name, string label, FileRules rules, IReadOnlyList<TakenFile> taken, bool required = true, string? hint = null) => new(
        name, label, fields.ErrorOf(name), hint is null ? rules.Hint : $"{hint} {rules.Hint}", rules.Accept, rules.MostFiles > 1, required && taken.Count == 0, KeptName(name), RemovedName(name),
        [.. taken.Select(file => new FileField.Kept(file.Token, file.Name))]);

    private async Task<(TakenFile? File, string? Fault)> Keep(IFormFile sent, FileRules rules, FileSeal? seal, CancellationToken cancellation)
    {
        if (sent.Length > FileRules.MostBytes)
        {
            return (null, "trop lourd, 10 Mo au plus.");
        }

        if (!allowance.Allows(sent.Length))
        {
            return (null, "vous avez envoyé beaucoup de fichiers en une heure. Réessayez un peu plus tard.");
        }

        using var buffer = new MemoryStream();
        await sent.CopyToAsync(buffer, cancellation);
        if (FileCheck.Clean(buffer.ToArray(), rules, out var fault) is not var (mediaType, content))
        {
            return (null, fault);
        }

        var file = new NewFile(FileId.New(), FileCheck.NameOf(sent.FileName, mediaType), mediaType, content, seal);
        await files.Keep(file, cancellation);
        return (new(file.Id, file.Name, file.MediaType, TokenOf(file)), null);
    }

    private string TokenOf(NewFile file) => protector.Protect($"{file.Id.Value:N}|{file.MediaType}|{file.Name}", Remembered);

    private TakenFile? Read(string token)
    {
        try
        {
            return protector.Unprotect(token).Split('|', 3) is [var id, var mediaType, var name] ? new(new(Guid.Parse(id)), name, mediaType, token) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null; // forged or too old: as if it had not been sent
        }
    }

    private static string KeptName(string name) => $"{name}-garde";

    private static string RemovedName(string name) => $"{name}-retire";
}

/// <summary>A file that was checked and kept.</summary>
/// <param name="Token">By which the form remembers it.</param>
public sealed record TakenFile(FileId Id, string Name, string MediaType, string Token);

/// <summary>A field for files as it is shown; drawn by the partial «file».</summary>
public sealed record FileField(
    string Name, string Label, string? Error, string Hint, string Accept, bool Multiple, bool Required, string KeptName, string RemovedName, IReadOnlyList<FileField.Kept> Files)
{
    public sealed record Kept(string Token, string Name);
}
