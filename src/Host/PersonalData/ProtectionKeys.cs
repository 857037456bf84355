using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace Sipoko.Host.PersonalData;

/// <summary>The keys of sign-in cookies and of links in mails, shared by all hosts, wrapped like the persons' keys.</summary>
public sealed class ProtectionKeys(NpgsqlDataSource database, KeyWrap wrap) : IXmlRepository
{
    private const string Label = "data-protection";

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var command = database.CreateCommand("select wrapped from privacy.protection_keys order by name");
        using var rows = command.ExecuteReader();
        var elements = new List<XElement>();
        while (rows.Read())
        {
            elements.Add(XElement.Parse(Encoding.UTF8.GetString(wrap.Unwrap(rows.GetFieldValue<byte[]>(0), Label))));
        }

        return elements;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var command = database.CreateCommand("insert into privacy.protection_keys (name, wrapped) values ($1, $2) on conflict (name) do nothing");
        command.Parameters.Add(new() { Value = friendlyName });
        command.Parameters.Add(new() { Value = wrap.Wrap(Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)), Label) });
        command.ExecuteNonQuery();
    }
}
