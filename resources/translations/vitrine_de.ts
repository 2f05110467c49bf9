<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>Vitrine</name>
    <message>
      <source>1 asset</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 star</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>2 stars</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3 stars</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3D models</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>4 stars</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>5 stars</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A backup could not be read back; nothing was changed. Check the disk.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A name may have {n} characters; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A note may have {max_note} characters; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A rating is 0 to {max_rating}; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A request was not sent: its address would leave the account's own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A search may have {n} characters; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A sound</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A tag may have {max_tag} characters; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A tag needs at least one character; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A vector graphic (SVG) is shown only where its provider made a preview of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A {title} account for public assets has no project; leave out one of the two options.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A {title} {label} starts with {prefix}; this one does not. Nothing was sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>API key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>API secret</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About Vitrine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Account name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accounts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add account…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add an account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add an account or open the sample library first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add an account…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Advanced</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An account's address holds no name, password, query or fragment; leave them out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An asset may have {max_tags} tags; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another Vitrine is busy writing; nothing was changed, try again in a moment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another Vitrine is repairing the catalogue; try again in a moment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another program keeps the catalogue busy; this was not saved, try again in a moment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <source>Asset</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bigger tiles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Cancel closes this without it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cannot make the folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cannot write</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cannot write beside</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cannot write in {parent}; check its permissions and free space.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change shortcuts…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check all now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose an asset first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear flag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Collection {name} changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Collection {name} made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Collection {name} moved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Collection {name} removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Collection {name} renamed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Connect {providers}. Thumbnails load first; originals only when you ask.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Connected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Connected. Newest asset: {newest}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Connected. Nothing there yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Connected. {total:,} assets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy prompt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Detail pane</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty: the project of the key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty: your own user.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter another key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything already listed stays here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything here is kept; try again later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Examples of {model}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Explore the sample library</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find a shortcut</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First, last</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folders lie at most {n} deep; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For {label}. Everything already listed stays here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Full screen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Green</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>HEIC pictures cannot be shown here; the file can still be exported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hidden assets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hide or show both</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hide {assets}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hold to show</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Images</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Instead of {title} a web page answered. {kept}; if this network asks you to sign in, do that first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is hidden already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its key and thumbnails are deleted from this computer. Nothing changes at {provider}. Ratings and notes stay in Vitrine until you delete them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys stay in your system keychain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Less</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Listing {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Listing {label}, {rows:,} so far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Maximise or restore</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mid-grey</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Minimise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Namespace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Needs no key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next region</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next, previous</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No account has a list called {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No file came of this one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No keychain on this computer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No list takes such a filter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No log is kept, because {folder} cannot be written; all else works.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No safe connection to {who} could be agreed on; nothing was sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No stars</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing changes at a provider unless you say so</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing changes at a provider unless you say so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On. Delete takes it off.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One gallery for everything your AI tools made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One key for every kind of asset.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only where hidden assets are shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only where it is not {path}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the page with the keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the sample library</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Or key:secret, as in the vendor's examples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Path of the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pick</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pictures of this format cannot be shown here; the file can still be exported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Press {open} to open this at any time, {close} to close it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Providers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Public assets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Public assets only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Purple</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Red</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Red, yellow, green, blue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Region before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove {label}?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reviews of {assets} taken over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row up, down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sample library</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select a range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings left at their usual values, because {path} has none that fit: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show {assets}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show {label} while held</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sidebar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smaller tiles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stars</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Starts with {pictory_prefix}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Test</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Test again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Testing the connection…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That key was not accepted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The address of {who} leads into another network; nothing was sent there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The app is closing; the picture was not made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The catalogue cannot be opened; nothing was changed. Check the folder's permissions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The catalogue cannot be written; this was not saved. Check the folder's permissions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The catalogue file is damaged; restart Vitrine to repair it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The catalogue has no asset {uid}; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The catalogue has to be brought up to date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The catalogue is closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The catalogue is damaged or missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The catalogue is damaged. Your reviews are safe in the journal; restart Vitrine to repair it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The catalogue is not open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The catalogue refused; this was not saved. Try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The catalogue was damaged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The catalogue was missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The connection to {who} broke off. {safe}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The counts of the sidebar were wrong; they were counted again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk is full: the download stopped, and other files are untouched.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk is full; this was not saved, all before it is. Free some space and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk refused to write; this was not saved. Check its free space.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk reports an error; this was not saved. Check the disk, then restart Vitrine.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The download cannot be written to this folder; check that it is there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The examples of a model of {title} are named {examples}MODEL_ID, with its id.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is cut off: it ends before the picture does.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is damaged and cannot be shown; it can still be exported as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is empty; the provider may send it whole when it is asked again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The helper that makes pictures cannot be started; nothing is lost, please reinstall the app.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key is kept in {keyring}, never in Vitrine’s own files. Removing the account removes it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key is not saved yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key was changed again meanwhile; the newer wish counts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The keyring that is set up does not keep what it is given; keys last for this session only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The keyring that is set up keeps keys in plain text; they are kept for this session only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The keyring that is set up stores nothing; keys are kept for this session only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The keyring that {backend_variable} names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The link to this file at {host} has ended; a new one has to be asked for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The link to this file is not trusted and was not opened ({shown_host}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The link to this file leads in circles; it was not fetched.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The option path of {title} looks like {path}: plain words with a slash before each.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The option {name} of {title} has characters that cannot be sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The option {name} of {title} is one of {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The provider has no picture of this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The provider sent a message instead of a picture; try again later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The provider sent a web page instead of a picture; try again later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The provider sent text instead of a picture.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The provider's storage sent an error message instead of a picture; the link may have ended.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The proxy address in the environment cannot be read; nothing was sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The proxy does not let us through to {who}; check the proxy settings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The proxy in the environment is of a kind we cannot use; set HTTPS_PROXY to http.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The settings hold something that cannot be written; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The settings in {path} are damaged; the usual ones are used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The settings in {path} cannot be read; the usual ones are used until that is cured.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The settings were damaged and the usual ones are used; the damaged file is kept as {aside}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The system keyring</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The system keyring did not keep the key; it is kept for this session only, and asked for again next time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The system keyring does not answer; look for its prompt. Until then a new key is kept for this session only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The system keyring is locked; unlock it and try again. Until then a new key is kept for this session only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The system keyring reported a failure; a new key is kept for this session only. See `vitrine doctor`.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The test came to no result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The test could not be made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {title} API key has no colon; paste key and secret each into its own field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {title} {label} has a space or line end inside; copy it again in one piece.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {title} {label} has characters no key has, or is too long; copy it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {title} {label} is empty; paste it from the provider's page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Theme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Theme, {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is an account {id} already; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no account {account_id!r}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no account {id}; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no provider called {provider_id!r}. Known are: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no provider {provider_id!r}; there are {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no system keyring here; keys are kept for this session only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no way to {who}: this computer seems to be offline. {safe}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing in the gallery</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This account reads public assets only; its one list is {name!r}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This address cannot be used; it should look like https://example.com.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This asset has no prompt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This catalogue was made by a newer Vitrine; nothing was changed. Install that version or a later one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file comes too slowly from {host}; trying again later may help.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file from {host} came cut short or broken; trying again may help.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file from {host} came cut short; trying again goes on from there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file from {host} is larger than we read for this purpose.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file from {host} stopped coming half-way; trying again may help.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file is not at the account's own address; it was not asked for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file makes the picture decoder crash and is not tried again; nothing else is affected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This generation failed or was cancelled, so there is no picture of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a 3D model without a preview picture.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a document, not a picture; it can still be exported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a film without a preview picture.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a key of Pictory, not of {title}. Nothing was sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a sound; it has no picture.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is an archive, not a picture; it can still be exported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is no picture of a known format; the file can still be exported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a web address we can use; it should look like https://example.com.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is still being made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This kind of file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This network asks you to sign in first: {title} answered with a web page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This picture is too large to preview ({width:,} × {height:,} pixels); it can still be exported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This picture is too large to preview; it can still be exported as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This picture needs more memory than a preview may use; it can still be exported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This picture takes too long to decode and is not tried again; it can still be exported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This takes a few seconds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thumbnails cannot be kept on this disk, so they are made again each time; check its free space.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thumbnails cannot be written to this disk; they are made again when needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try every tool on a small set of pictures, clips, sounds and models. No account and no network needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two accounts at the same provider are fine. Give each a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>VITRINE_HOME names no folder ({text!r}); set it to a full path.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>VITRINE_LOG knows {levels}; INFO is used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Version {version}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Videos</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vitrine can keep the key until you quit, and will ask for it next time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vitrine is already open; use its window, or close it and start again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vitrine lists what you made there and shows it here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vitrine stopped unexpectedly the last time; where it stood is in {kept}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Voices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Welcome to Vitrine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whose generations: a user or an organisation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Works offline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yellow</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You can save the account now; Vitrine will try again later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your home folder is not known here; set VITRINE_HOME to a folder for Vitrine's files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>access is not allowed; check who owns it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an object</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>blue label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>d MMM yyyy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>green label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>images and videos of AI Studio</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>images and videos, with their cost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>images, videos, sounds, 3D models and canvases</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>images, videos, voices and 3D models</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its certificate belongs to another host. Check the address and the network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its certificate is out of date. Check this computer's clock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its name is too long; choose a shorter one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its page token is no text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its page token is no usable text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its page token is {kind_of}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no flag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no stars</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pick</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pictures, clips, sounds and models drawn for Vitrine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>purple label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>red label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tag {tag}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tag {tag} removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the disk is full; free some space and try again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the disk is read-only; set VITRINE_HOME to a folder that can be written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the disk refuses; check it and try again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the journal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the last good backup and the journal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this computer does not know who issued its certificate. A company network may need its own installed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>too many files are open; close other programs and try again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>true or false</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>yellow label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>your disk quota is used up; free some space and try again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{action} {path}: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{assets} added to {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{assets} removed from {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{broken:,} lines of the review journal were unreadable; it was written afresh.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} assets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} assets showed another review than they have; that was put right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} damaged reviews were repaired from the journal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} reviews are damaged and no copy of them was found, first {uid}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} rows were unreadable; the next sync fills them in again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{folder} is a file where Vitrine needs a folder; move it away.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{given_back:,} reviews were brought back from the journal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{host} answered with a web page instead of the file; this network may ask you to sign in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{host} answered with an error message instead of the file; trying again later may help.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{host} does not give us this file now (status {status}); trying again later may help.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{host} has to be reached by https; plain http is for your own network only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{host} is no address that an account can have.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{host} sends us to an address that cannot be read; the file was not fetched.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{host} sent an answer that is not for us.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label} has no key yet; enter it to see this picture.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label} has no key yet; everything already listed stays here. Enter its key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label} sends the same page again and again; what came so far is kept, and the next check starts from the top.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{left}, {right}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n:,} damaged rows of collections were lost: no copy of them was found.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n:,} damaged rows of collections were repaired from the journal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n:,} rows of collections were brought back from the journal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{names} or {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} holds what its search finds; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{provider} did not answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{rating} stars</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{subject} cannot be loaded; keys are kept for this session only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} answered with something that is not a list of assets ({reason}). Everything already listed stays here; try again later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} asks us to wait</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} asks us to wait; reading goes on by itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} asks us to wait{quoted}. {kept}; the rest follows by itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} cannot answer at the moment{quoted}. {kept}; try again later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} cannot list changes with these filters; leave the dates out. Nothing was sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} did not accept the key{quoted}. {kept}; enter another key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} did not answer. You can save the account now and try again later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} does not allow this with the present key, plan or credit{quoted}. {kept}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} does not allow this with your plan or key; what is here is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} does not have this, or not any more{quoted}. {kept}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} does not know or offer this any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} has a problem of its own ({phrase}); try again later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} has no list {name!r}; it has {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} has no option {name!r}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} has no secret named {name!r}; nothing was sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} has no way to authorise a file; it was not asked for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} has refused this key; enter another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} is too slow to answer; what is here is kept. Try again later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} needs a key and none is at hand. {kept}; enter the key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} no longer knows this place in its list. {kept}; the list starts from the top.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} no longer tells where this file is; what is known about it stays here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} refused the request{quoted}. {kept}; check the filters and options.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} refuses this key; enter another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} refuses this request ({phrase}); what is here is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} sends us to another address, which we do not follow: your key stays here. Check the account's address, or sign in to this network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} sent an answer that was cut short; what is here is kept. Try again later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} sent more than we read at once; what is here is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} sent something that cannot be read; what is here is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} sent us to another address, which Vitrine does not follow with a key. {kept}; if this network asks you to sign in, do that first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} waited too long for our request; try again later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{told} The damaged file is kept as {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what:capital} on {assets}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} has no picture.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} is {kind_of}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what}; {reviews:,} reviews were restored from {source}, lists are read again from the providers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{who} cannot be found: this computer seems to be offline. {safe}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{who} cannot be reached: no answer to our call. {safe}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{who} could not prove who it is: {reason}. Nothing was sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{who} is too slow to answer. {safe}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{who} sent an answer that is broken or cut short. {safe}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{who} takes no connections at the moment. {safe}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{why}; nothing was changed. Close every other Vitrine window and command, then start again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{windows} holds at most {value:,} characters and the key is longer; it is kept for this session only.</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
